package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.SectionText;
import org.openiro.review.part.ReviewPart;

/** What the IRO made of it, in the record of the review. */
@ApplicationScoped
class JudgedSections {

    private final WrittenConsiderations written;

    JudgedSections(WrittenConsiderations written) {
        this.written = written;
    }

    @Produces
    @Singleton
    RecordSection placement() {
        return written.section(RecordPart.PLACEMENT, Considerations::getPlacement, judged -> {
            SectionText.Writer text = SectionText.write()
                    .readBy(RecordReaders.AT_REVIEW)
                    .fact("It meets the child's needs", judged.meetsNeeds().words())
                    .paragraph(judged.reason());
            return judged.consequence() == null
                    ? text
                    : text.fact(judged.consequence().words(), judged.consequenceWords());
        });
    }

    /** Of adoption, where the family is not to know of adopters, only those read for whom it is their work. */
    @Produces
    @Singleton
    RecordSection permanence() {
        return written.section(RecordPart.PERMANENCE, (considered, text) -> {
            PermanenceConsidered permanence = considered.getPermanence();
            text.readBy(RecordReaders.AT_REVIEW);
            if (permanence != null) {
                text.fact("In time for the child", permanence.timescalesViable().words())
                        .paragraph(permanence.reason())
                        .fact("To be done", permanence.action());
            }
            if (considered.getPermanenceExplained() != null) {
                text.table(
                        "What was explained",
                        List.of("What", "When, or why not"),
                        considered.getPermanenceExplained().items().stream()
                                .map(item -> List.of(
                                        item.matter().words(),
                                        item.doneOn() == null ? item.notDoneBecause() : SectionText.day(item.doneOn())))
                                .toList());
            }
            if (considered.getAdoption() != null) {
                text.readBy(RecordReaders.PROFESSIONALS)
                        .table(
                                "Adoption",
                                List.of("What", "What was said", "By when"),
                                considered.getAdoption().items().stream()
                                        .map(JudgedSections::adoption)
                                        .toList());
            }
            return text;
        });
    }

    @Produces
    @Singleton
    RecordSection planOutcome() {
        return written.section(
                RecordPart.PLAN_OUTCOME,
                Considerations::getPlanOutcome,
                outcome -> SectionText.write()
                        .readBy(RecordReaders.AT_REVIEW)
                        .paragraph(outcome.outcome().words())
                        .list(Stream.concat(
                                        outcome.elements().stream().map(element -> element.words()),
                                        outcome.outline().stream().map(OutlinePart::words))
                                .toList())
                        .paragraph(outcome.reason())
                        .forChild()
                        .paragraph(outcome.outcome().forChild()));
    }

    @Produces
    @Singleton
    RecordSection rights() {
        return written.section(
                RecordPart.RIGHTS,
                Considerations::getRights,
                rights -> SectionText.write()
                        .readBy(RecordReaders.AT_REVIEW)
                        .table(
                                "Rights",
                                List.of("Right", "Explained how, or why not", "Understood"),
                                rights.items().stream()
                                        .map(JudgedSections::right)
                                        .toList())
                        .forChild()
                        .list(rights.items().stream()
                                .filter(RightsExplained.Item::isExplained)
                                .map(item -> item.right().forChild())
                                .toList()));
    }

    /** What the IRO thinks of the authority is for those who have to do with it. */
    @Produces
    @Singleton
    RecordSection assurance() {
        return written.section(RecordPart.ASSURANCE, (considered, text) -> {
            text.readBy(RecordReaders.PROFESSIONALS);
            if (considered.getAssurance() != null) {
                text.table(
                        "The plan and its assessment",
                        List.of("Question", "Answer", "Evidence", "How assured"),
                        considered.getAssurance().items().stream()
                                .map(item -> List.of(
                                        item.question().words(),
                                        item.answer().words(),
                                        item.evidence(),
                                        item.colour().words()))
                                .toList());
            }
            ComplianceJudgement compliance = considered.getCompliance();
            return compliance == null
                    ? text
                    : text.fact(
                                    "The care planning regulations",
                                    compliance.rating().words())
                            .paragraph(compliance.narrative());
        });
    }

    private static List<String> adoption(AdoptionConsidered.Item item) {
        return List.of(
                item.matter().words(),
                ReviewPart.isSaid(item.words()) ? item.words() : item.notRelevantBecause(),
                item.by() == null ? "" : SectionText.day(item.by()));
    }

    private static List<String> right(RightsExplained.Item item) {
        return List.of(
                item.right().words(),
                item.isExplained() ? item.explainedHow() : item.notExplainedBecause(),
                item.understood() == null ? "" : item.understood().words());
    }
}
