package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildRowsTest {

    private static final AssemblyContext CONTEXT = new AssemblyContext(MiniReturn.YEARS, MiniReturn.YEARS);

    @Test
    void shouldMergeTheTablesChildByChild() {
        ChildRowsIterator children = new ChildRowsIterator(
                List.of(header("A", 2), header("C", 3)).iterator(),
                List.of(episode("B", 2, ""), episode("C", 3, "")).iterator(),
                List.of(review("A", 2, ParticipationCode.PN1)).iterator());

        assertThat(children.next()).satisfies(rows -> {
            assertThat(rows.child()).isEqualTo("A");
            assertThat(rows.headers()).hasSize(1);
            assertThat(rows.episodes()).isEmpty();
            assertThat(rows.reviews()).hasSize(1);
        });
        assertThat(children.next().child()).isEqualTo("B");
        assertThat(children.next().child()).isEqualTo("C");
        assertThat(children.hasNext()).isFalse();
    }

    @Test
    void shouldRefuseASourceThatIsNotInOrder() {
        ChildRowsIterator children = new ChildRowsIterator(
                List.of(header("B", 2), header("A", 3)).iterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator());

        assertThatIllegalStateException().isThrownBy(children::next);
    }

    @Test
    void shouldLetTheFileOutrankWhatWasStored() {
        Assembled assembled = new ChildHistoryAssembler(CONTEXT)
                .assemble(new ChildRows(
                        "A",
                        List.of(header("A", ReturnRow.STORED), header("A", 2)),
                        List.of(episode("A", ReturnRow.STORED, ""), episode("A", 2, "E4A")),
                        List.of(
                                review("A", 2, ParticipationCode.PN6),
                                review("A", ReturnRow.STORED, ParticipationCode.PN7)),
                        List.of()));

        assertThat(assembled.findings()).isEmpty();
        assertThat(assembled.history().header().rowNumber()).isEqualTo(2);
        assertThat(assembled.history().episodes()).extracting(EpisodeRow::rec).containsExactly("E4A");
        assertThat(assembled.history().reviews())
                .extracting(ReviewRow::participation)
                .containsExactly(ParticipationCode.PN6);
    }

    @Test
    void shouldKeepStoredRowsThatTheFileDoesNotHave() {
        Assembled assembled = new ChildHistoryAssembler(CONTEXT)
                .assemble(new ChildRows(
                        "A",
                        List.of(header("A", ReturnRow.STORED)),
                        List.of(episode("A", ReturnRow.STORED, "")),
                        List.of(review("A", 7, ParticipationCode.PN1)),
                        List.of()));

        assertThat(assembled.findings()).isEmpty();
        assertThat(assembled.history().periods().get(0).reviews()).hasSize(1);
    }

    @Test
    void shouldNotReportStoredRowsAgain() {
        Assembled assembled = new ChildHistoryAssembler(CONTEXT)
                .assemble(new ChildRows(
                        "A", List.of(), List.of(episode("A", ReturnRow.STORED, "")), List.of(), List.of()));

        assertThat(assembled.findings()).isEmpty();
    }

    private static HeaderRow header(String child, int row) {
        return new HeaderRow(row, child, "F", LocalDate.of(2015, 5, 1), "WBRI", "UN1", "", null);
    }

    private static EpisodeRow episode(String child, int row, String rec) {
        LocalDate dec = rec.isEmpty() ? null : LocalDate.of(2025, 12, 1);
        return new EpisodeRow(
                row, child, LocalDate.of(2025, 6, 2), "S", "C2", "N1", "U6", "PR1", dec, rec, "", "", "", "");
    }

    private static ReviewRow review(String child, int row, ParticipationCode code) {
        return new ReviewRow(row, child, LocalDate.of(2015, 5, 1), LocalDate.of(2025, 6, 20), code);
    }
}
