package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/** What those said who did not come. What one parent said is not for the other. */
@ApplicationScoped
class OthersViewsSection implements RecordSection {

    private static final Map<OthersViewStatus, String> STATUS = Map.of(
            OthersViewStatus.CONSULTED, "Asked",
            OthersViewStatus.DECLINED, "Asked, and did not want to say anything",
            OthersViewStatus.NOT_APPROPRIATE, "Not asked");

    private final EntityManager entities;
    private final Preparations preparations;

    OthersViewsSection(EntityManager entities, Preparations preparations) {
        this.entities = entities;
        this.preparations = preparations;
    }

    @Override
    public RecordPart part() {
        return RecordPart.VIEWS_OF_OTHERS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        ViewsOfOthers views = Prepared.of(review, preparations).preparation().getViewsOfOthers();
        if (views.items().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> names = names(views);
        return Optional.of(SectionText.write()
                .naming(names.values().stream())
                .readBy(RecordReaders.PROFESSIONALS)
                .table(
                        "Those who did not come",
                        List.of("Who", "Asked", "What they said"),
                        views.items().stream().map(view -> row(view, names)).toList())
                .done());
    }

    private static List<String> row(ViewsOfOthers.View view, Map<UUID, String> names) {
        String reason = view.reason() == null ? "" : ": " + view.reason();
        return List.of(
                names.getOrDefault(view.keyPersonId(), ""),
                STATUS.get(view.status()) + reason,
                view.views() == null ? "" : view.views());
    }

    private Map<UUID, String> names(ViewsOfOthers views) {
        return entities.createQuery(
                        "select k.id, p.displayName from KeyPerson k join Person p on p.id = k.personId where k.id in :ids",
                        Object[].class)
                .setParameter("ids", views.keyPeople())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
