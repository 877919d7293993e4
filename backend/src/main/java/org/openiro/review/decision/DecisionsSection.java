package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/** What the review decided, as it was sent; for the child, in the words that were made for them. */
@ApplicationScoped
class DecisionsSection implements RecordSection {

    private final Decisions decisions;

    DecisionsSection(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public RecordPart part() {
        return RecordPart.DECISIONS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        List<ReviewDecision> sent = decisions.all(review.id()).stream()
                .filter(each -> each.isIssued() && !each.wasTakenBack())
                .toList();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SectionText.write()
                .naming(sent.stream().map(each -> each.getContent().ownerName()))
                .table(
                        "What was decided",
                        List.of("Decision", "Who", "By"),
                        sent.stream().map(DecisionsSection::row).toList())
                .forChild()
                .list(sent.stream()
                        .filter(each -> each.getChildsVersion() != null)
                        .map(each -> each.getChildsVersion().childWords())
                        .toList())
                .done());
    }

    private static List<String> row(ReviewDecision decision) {
        DecisionContent content = decision.getContent();
        String who =
                content.ownerRole() == null ? content.ownerName() : content.ownerName() + ", " + content.ownerRole();
        return List.of(content.text(), who, SectionText.day(content.dueOn()));
    }
}
