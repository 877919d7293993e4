package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What should have been at the review and was not. The reasons may speak of other people. */
@ApplicationScoped
class FindingsSection implements RecordSection {

    private final EntityManager entities;

    FindingsSection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public RecordPart part() {
        return RecordPart.FINDINGS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        List<ReviewFinding> findings = entities.createQuery(
                        "from ReviewFinding f where f.reviewId = :review order by f.kind", ReviewFinding.class)
                .setParameter("review", review.id())
                .getResultList();
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SectionText.write()
                .list(findings.stream()
                        .map(finding -> finding.getKind().sentence())
                        .toList())
                .readBy(RecordReaders.PROFESSIONALS)
                .table(
                        "Why",
                        List.of("What was lacking", "Reason"),
                        findings.stream()
                                .map(finding -> List.of(finding.getKind().sentence(), finding.getReason()))
                                .toList())
                .done());
    }
}
