package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/** What was said of each item of the agenda, in the record of the review. */
@ApplicationScoped
class AgendaSection implements RecordSection {

    private final WrittenConsiderations written;

    AgendaSection(WrittenConsiderations written) {
        this.written = written;
    }

    @Override
    public RecordPart part() {
        return RecordPart.CONSIDERATIONS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        return written.of(review)
                .map(Considerations::agenda)
                .filter(agenda -> !agenda.isEmpty())
                .map(agenda -> SectionText.write()
                        .readBy(RecordReaders.AT_REVIEW)
                        .table(
                                "The agenda",
                                List.of("Item", "What became of it", "In words"),
                                agenda.entrySet().stream()
                                        .map(entry -> List.of(
                                                entry.getKey().words(),
                                                entry.getValue().standing().words(),
                                                entry.getValue().words()))
                                        .toList())
                        .done());
    }

    @Override
    public Optional<String> lacks(ReviewAtHand review) {
        boolean complete = written.of(review).map(Considerations::isComplete).orElse(false);
        return complete
                ? Optional.empty()
                : Optional.of("It is not recorded that everything a review considers was considered.");
    }
}
