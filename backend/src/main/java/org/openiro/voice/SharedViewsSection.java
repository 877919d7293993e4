package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/**
 * What the child shared for the review. A child who chose that only the IRO, or the IRO and the social worker, may read
 * it was promised that: those words are not in any record, only that there were some.
 */
@ApplicationScoped
class SharedViewsSection implements RecordSection {

    private static final Map<Topic, String> TOPICS = Map.of(
            Topic.SCHOOL, "School",
            Topic.WHERE_I_LIVE, "Where I live",
            Topic.HEALTH, "Health",
            Topic.FAMILY_AND_FRIENDS, "Family and friends",
            Topic.FREE_TIME, "Free time",
            Topic.FEELINGS, "Feelings",
            Topic.WHO_I_AM, "Who I am",
            Topic.MY_WORKER, "My worker",
            Topic.FUTURE, "The future",
            Topic.ANYTHING_ELSE, "Anything else");

    private final EntityManager entities;

    SharedViewsSection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public RecordPart part() {
        return RecordPart.CHILDS_VIEWS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        List<ChildView> views = entities.createQuery(
                        "from ChildView v where v.reviewId = :review and v.sharedAt is not null order by v.sharedAt, v.id",
                        ChildView.class)
                .setParameter("review", review.id())
                .getResultList();
        if (views.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> forAll = views.stream()
                .filter(view -> view.getVisibleTo() == Audience.EVERYONE_AT_REVIEW)
                .map(SharedViewsSection::row)
                .toList();
        boolean more = forAll.size() < views.size();
        return Optional.of(SectionText.write()
                .readBy(RecordReaders.AT_REVIEW)
                .table("In the child's own words", List.of("About", "What the child said", "What became of it"), forAll)
                .readBy(RecordReaders.SERVICE)
                .paragraph(more ? "The child also told what is not for everybody, and it is not repeated here." : null)
                // The child's copy lies about where others live: what was told in confidence is not in it either.
                .forChild()
                .table("What you said", List.of("About", "What you said", "What happened"), forAll)
                .paragraph(more ? "You also told things that are not for everybody. They are not written here." : null)
                .done());
    }

    private static List<String> row(ChildView view) {
        return List.of(
                TOPICS.get(view.getTopic()),
                view.getWords() == null ? "" : view.getWords(),
                view.getHowItWasUsed() == null ? "" : view.getHowItWasUsed());
    }
}
