package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

class LacksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    void shouldColourByWhatIsSoAndByTheTimeLeft() {
        assertThat(CheckResult.done("It is so.").colour(TODAY)).isEqualTo(ReadinessColour.GREEN);
        assertThat(CheckResult.open("Not yet.", TODAY).colour(TODAY)).isEqualTo(ReadinessColour.AMBER);
        assertThat(CheckResult.open("Not yet.", TODAY.minusDays(1)).colour(TODAY))
                .isEqualTo(ReadinessColour.RED);
        assertThat(CheckResult.missing("Never.").colour(TODAY)).isEqualTo(ReadinessColour.RED);
        assertThat(CheckResult.explained("Not so.", "She said no").colour(LocalDate.MAX))
                .isEqualTo(ReadinessColour.AMBER);
    }

    @Test
    void shouldBeAsReadyAsWhatIsLeastReady() {
        assertThat(Readiness.of(List.of()).colour()).isEqualTo(ReadinessColour.GREEN);
        assertThat(Readiness.of(List.of(item(ReadinessColour.AMBER), item(ReadinessColour.GREEN)))
                        .colour())
                .isEqualTo(ReadinessColour.AMBER);
        assertThat(Readiness.of(List.of(item(ReadinessColour.RED), item(ReadinessColour.AMBER)))
                        .colour())
                .isEqualTo(ReadinessColour.RED);
    }

    @Test
    void shouldWantAReasonForEveryLackTheRecordDoesNotExplain() {
        Lacks lacks = new Lacks(Map.of(
                ReviewItem.IRO_ALLOCATED, CheckResult.missing("None."),
                ReviewItem.CHAIRED_BY_IRO, CheckResult.missing("Nobody."),
                ReviewItem.IN_TIME, CheckResult.explained("Late.", "Adjourned")));
        assertThat(refusedCodes(lacks, Map.of())).containsExactly("NO_IRO");
        assertThat(refusedCodes(lacks, Map.of(FindingCode.NO_IRO, "", FindingCode.NO_PAPERS, "")))
                .containsExactly("NO_IRO", "NO_PAPERS");
        assertThat(lacks.explain(Map.of(FindingCode.NO_IRO, "Between two", FindingCode.NO_PAPERS, "Lost")))
                .isEqualTo(Map.of(
                        FindingCode.NO_IRO, "Between two",
                        FindingCode.LATE, "Adjourned",
                        FindingCode.NO_PAPERS, "Lost"));
        assertThat(lacks.explain(Map.of(FindingCode.NO_IRO, "Between two", FindingCode.LATE, "Snow")))
                .containsEntry(FindingCode.LATE, "Snow");
    }

    @Test
    void shouldRefuseAFindingThatTheRecordContradicts() {
        Lacks lacks = new Lacks(Map.of(ReviewItem.IN_TIME, CheckResult.done("In time.")));
        assertThat(refusedCodes(lacks, Map.of(FindingCode.LATE, "Snow"))).containsExactly("LATE");
        assertThat(lacks.explain(Map.of(FindingCode.NOT_CHAIRED_BY_IRO, "Ill"))).hasSize(1);
    }

    private static Readiness.Item item(ReadinessColour colour) {
        return new Readiness.Item(ReviewItem.IN_TIME, colour, "Because.", null);
    }

    private static List<String> refusedCodes(Lacks lacks, Map<FindingCode, String> given) {
        var refused = assertThatThrownBy(() -> lacks.explain(given))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual();
        return refused.errors().stream().map(FieldProblem::code).toList();
    }
}
