package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.SharedView;

/** The views shared for a review, as what the child thinks of the elements of the plan. */
@ApplicationScoped
class ViewsForReview implements SharedView.Source {

    private static final int MOST = 200;

    /** What a child says under a topic may be about these; whoever records it decides. */
    private static final Map<Topic, Set<PlanElement>> ABOUT = new EnumMap<>(Map.of(
            Topic.SCHOOL, EnumSet.of(PlanElement.EDUCATION),
            Topic.WHERE_I_LIVE, EnumSet.of(PlanElement.LIVING_ARRANGEMENTS),
            Topic.HEALTH, EnumSet.of(PlanElement.HEALTH),
            Topic.FAMILY_AND_FRIENDS, EnumSet.of(PlanElement.FAMILY_TIME),
            Topic.FREE_TIME, EnumSet.of(PlanElement.LEISURE),
            Topic.FEELINGS, EnumSet.of(PlanElement.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT),
            Topic.WHO_I_AM, EnumSet.of(PlanElement.IDENTITY),
            Topic.FUTURE, EnumSet.of(PlanElement.TRANSITION_TO_INDEPENDENCE)));

    private final EntityManager entities;
    private final Readers readers;

    ViewsForReview(EntityManager entities, Readers readers) {
        this.entities = entities;
        this.readers = readers;
    }

    @Override
    public List<SharedView> readable(UUID child, UUID review) {
        Set<Audience> mine = readers.audiences(child, review);
        if (mine.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "from ChildView v where v.reviewId = :review and v.visibleTo in :mine order by v.sharedAt, v.id",
                        ChildView.class)
                .setParameter("review", review)
                .setParameter("mine", mine)
                .setMaxResults(MOST)
                .getResultStream()
                .map(view -> new SharedView(
                        view.getId(),
                        view.getTopic().name(),
                        ABOUT.getOrDefault(view.getTopic(), Set.of()),
                        view.getWords(),
                        view.getSharedAt()))
                .toList();
    }
}
