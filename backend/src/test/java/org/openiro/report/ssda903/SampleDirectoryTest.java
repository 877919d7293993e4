package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published sample returns, when {@code -Dopeniro.sample=DIR} says where they are.
 *
 * <p>The expected numbers come from a separate program: {@code tools/count_903.py}, written in Python from the rules
 * and not from these classes, run once on these files for 30 June 2026.
 */
class SampleDirectoryTest {

    private static Path directory;

    @BeforeAll
    static void findSamples() {
        String property = System.getProperty("openiro.sample", "");
        assumeTrue(!property.isEmpty(), "No sample directory given with -Dopeniro.sample");
        directory = Path.of(property);
    }

    @Test
    void shouldCountTheFullReturnAsTheIndependentProgramDoes() {
        Imported imported = assembled(folder("ssda903_fake"));

        assertThat(imported.rows()).isEqualTo(2_675 + 5_050 + 12_582);
        assertThat(imported.rejected(Table.HEADER)).isZero();
        assertThat(imported.rejected(Table.EPISODES)).isZero();
        assertThat(imported.rejected(Table.REVIEWS)).isEqualTo(3_265);
        assertThat(imported.children()).hasSize(2_675);
        assertPeriods(imported, 2_244, 381, 1_064);
        assertThat(imported.counts())
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry(Anomaly.CONTINUATION_MISSING, 8),
                        Map.entry(Anomaly.END_INCOMPLETE, 1_413),
                        Map.entry(Anomaly.EPISODES_OVERLAP, 62),
                        Map.entry(Anomaly.EPISODE_NOT_CLOSED, 10),
                        Map.entry(Anomaly.FIRST_EPISODE_NOT_S, 1_856),
                        Map.entry(Anomaly.NUMBER_WITH_DECIMALS, 1),
                        Map.entry(Anomaly.PARTICIPATION_PN0_FROM_FOUR, 1_422),
                        Map.entry(Anomaly.PARTICIPATION_UNDER_FOUR, 663),
                        Map.entry(Anomaly.PLACE_CHANGE_REASON_NOT_IN_YEAR, 162),
                        Map.entry(Anomaly.REC_NOT_IN_YEAR, 157),
                        Map.entry(Anomaly.REVIEW_AFTER_END, 44),
                        Map.entry(Anomaly.REVIEW_BEFORE_PERIOD, 93),
                        Map.entry(Anomaly.REVIEW_DUPLICATE, 14),
                        Map.entry(Anomaly.REVIEW_FOR_SHORT_BREAKS, 958),
                        Map.entry(Anomaly.REVIEW_IN_FUTURE, 87),
                        Map.entry(Anomaly.REVIEW_OUTSIDE_YEARS, 226),
                        Map.entry(Anomaly.REVIEW_WITHOUT_EPISODE, 3_027),
                        Map.entry(Anomaly.START_MISSING_AFTER_END, 7),
                        Map.entry(Anomaly.S_AFTER_X1, 11),
                        Map.entry(Anomaly.UPN_MALFORMED, 296))));
    }

    @Test
    void shouldInferTheYearsOfTheFullReturn() {
        assertThat(Imported.ofFiles(folder("ssda903_fake")).inferredYears().years())
                .isEqualTo(CollectionYears.from(new CollectionYear(2014), new CollectionYear(2023)));
    }

    @Test
    void shouldRecogniseTheTablesThatAreNotImported() {
        assertThat(Imported.ofFiles(folder("ssda903_fake")).notImported())
                .containsExactlyInAnyOrder(
                        Table.DOLO,
                        Table.AD1,
                        Table.MISSING,
                        Table.OC2,
                        Table.OC3,
                        Table.PLACED_ADOPTION,
                        Table.PLACED_ADOPTION,
                        Table.PREV_PERM,
                        Table.SW_EPISODES,
                        Table.UASC);
    }

    @Test
    void shouldCountTheDirtyReturnAsTheIndependentProgramDoes() {
        Imported imported = assembled(folder("ssda903_2025")
                .filter(file -> file.getFileName().toString().startsWith("sample_")));

        assertThat(imported.rows()).isEqualTo(6_489 + 3_247);
        assertThat(imported.rejected(Table.HEADER)).isEqualTo(2);
        assertThat(imported.rejected(Table.EPISODES)).isEqualTo(8);
        assertPeriods(imported, 1_676, 867, 758);
        assertThat(imported.counts())
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry(Anomaly.BIRTH_DATE_INVALID, 2),
                        Map.entry(Anomaly.CHILD_BLANK, 5),
                        Map.entry(Anomaly.CHILD_NOT_IN_HEADER, 3_212),
                        Map.entry(Anomaly.CIN_UNKNOWN, 3),
                        Map.entry(Anomaly.CONTINUATION_MISSING, 5),
                        Map.entry(Anomaly.END_INCOMPLETE, 1_057),
                        Map.entry(Anomaly.EPISODES_GAP, 1),
                        Map.entry(Anomaly.EPISODES_OVERLAP, 55),
                        Map.entry(Anomaly.EPISODE_DUPLICATE, 2),
                        Map.entry(Anomaly.EPISODE_NOT_CLOSED, 24),
                        Map.entry(Anomaly.ETHNIC_UNKNOWN, 2),
                        Map.entry(Anomaly.FIRST_EPISODE_NOT_S, 3),
                        Map.entry(Anomaly.LS_UNKNOWN, 3),
                        Map.entry(Anomaly.PLACE_NOT_IN_YEAR, 352),
                        Map.entry(Anomaly.PLACE_UNKNOWN, 3),
                        Map.entry(Anomaly.RNE_UNKNOWN, 3),
                        Map.entry(Anomaly.SEX_UNKNOWN, 2),
                        Map.entry(Anomaly.START_DATE_INVALID, 3),
                        Map.entry(Anomaly.START_MISSING_AFTER_END, 24),
                        Map.entry(Anomaly.S_AFTER_X1, 19),
                        Map.entry(Anomaly.UPN_MALFORMED, 759))));
    }

    @Test
    void shouldCountTheSmallReturnAsTheIndependentProgramDoes() {
        Imported imported = assembled(folder("ssda903_2025")
                .filter(file -> file.getFileName().toString().startsWith("TT1_")));

        assertThat(imported.notImported()).hasSize(7);
        assertThat(imported.rejected(Table.EPISODES)).isEqualTo(2);
        assertThat(imported.rejected(Table.REVIEWS)).isEqualTo(19);
        assertPeriods(imported, 11, 2, 4);
        assertThat(imported.counts())
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry(Anomaly.CHILD_BLANK, 1),
                        Map.entry(Anomaly.CHILD_NOT_IN_HEADER, 34),
                        Map.entry(Anomaly.CONTINUATION_MISSING, 1),
                        Map.entry(Anomaly.END_INCOMPLETE, 4),
                        Map.entry(Anomaly.FIRST_EPISODE_NOT_S, 9),
                        Map.entry(Anomaly.PARTICIPATION_PN0_FROM_FOUR, 2),
                        Map.entry(Anomaly.PLACE_NOT_IN_YEAR, 2),
                        Map.entry(Anomaly.REVIEW_BEFORE_PERIOD, 5),
                        Map.entry(Anomaly.REVIEW_WITHOUT_EPISODE, 14),
                        Map.entry(Anomaly.RNE_UNKNOWN, 1),
                        Map.entry(Anomaly.START_DATE_INVALID, 1),
                        Map.entry(Anomaly.UPN_MALFORMED, 5))));
    }

    @Test
    void shouldGiveTheGoodRowsBackLineByLine() throws IOException {
        Path folder = directory.resolve("ssda903_fake");
        Imported imported = assembled(folder("ssda903_fake"));

        for (Table table : List.of(Table.HEADER, Table.EPISODES, Table.REVIEWS)) {
            List<String> sent =
                    Files.readAllLines(folder.resolve(table.displayName().toLowerCase(Locale.ROOT) + ".csv"));
            Set<String> written = new HashSet<>(
                    Written.table(table, imported.children()).lines().toList());
            Set<Integer> leftOut = new HashSet<>();
            imported.findings().stream()
                    .filter(finding -> finding.table() == table && changesTheExport(finding.anomaly()))
                    .forEach(finding -> leftOut.add(finding.row()));
            Set<String> good = new HashSet<>();
            for (int row = 1; row <= sent.size(); row++) {
                if (!leftOut.contains(row)) {
                    good.add(sent.get(row - 1));
                }
            }
            assertThat(written).containsAll(good).hasSize(good.size() + corrected(leftOut, table));
        }
    }

    @Test
    void shouldGiveTheSameHistoriesWhenTheExportIsImported() {
        Imported first = assembled(folder("ssda903_fake"));
        CollectionYears years = first.inferredYears().years();
        Imported second = Imported.of(Written.files(first.children())).assemble(new AssemblyContext(years, years));

        assertThat(second.rejected(Table.HEADER) + second.rejected(Table.EPISODES) + second.rejected(Table.REVIEWS))
                .isZero();
        assertThat(Written.table(Table.EPISODES, second.children()))
                .isEqualTo(Written.table(Table.EPISODES, first.children()));
        assertThat(Written.table(Table.REVIEWS, second.children()))
                .isEqualTo(Written.table(Table.REVIEWS, first.children()));
        assertThat(second.periods())
                .extracting(PeriodOfCareHistory::firstDay, PeriodOfCareHistory::end)
                .isEqualTo(first.periods().stream()
                        .map(period -> tuple(period.firstDay(), period.end()))
                        .toList());
    }

    /**
     * Refused rows are not written, reviews of short breaks neither; a value that was left out or normalised differs.
     */
    private static boolean changesTheExport(Anomaly anomaly) {
        return anomaly.severity() == Severity.REJECT
                || anomaly == Anomaly.REVIEW_FOR_SHORT_BREAKS
                || anomaly == Anomaly.UPN_MALFORMED
                || anomaly == Anomaly.NUMBER_WITH_DECIMALS;
    }

    /** Header rows are all written, if with a value left out. */
    private static int corrected(Set<Integer> leftOut, Table table) {
        return table == Table.HEADER ? leftOut.size() : 0;
    }

    private static void assertPeriods(Imported imported, int all, int startKnown, int open) {
        assertThat(imported.periods()).hasSize(all);
        assertThat(imported.periods().stream().filter(PeriodOfCareHistory::startKnown))
                .hasSize(startKnown);
        assertThat(imported.periods().stream().filter(period -> period.end().state() == PeriodEnd.State.OPEN))
                .hasSize(open);
    }

    private static Imported assembled(Stream<Path> files) {
        Imported imported = Imported.ofFiles(files);
        CollectionYears years = imported.inferredYears().years();
        return imported.assemble(new AssemblyContext(years, years));
    }

    private static Stream<Path> folder(String name) {
        try {
            return Files.list(directory.resolve(name))
                    .filter(file -> file.toString().endsWith(".csv"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
