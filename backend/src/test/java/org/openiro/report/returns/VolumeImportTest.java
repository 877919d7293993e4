package org.openiro.report.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.report.timeliness.BruteForceTimeliness;
import org.openiro.test.Components;
import org.openiro.test.TestClock;
import org.openiro.testkit.sample.VolumeReturn;

/** A generated return of the size of a middling authority's, over HTTP and through the real dispatcher. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class VolumeImportTest {

    private static final Logger LOG = Logger.getLogger(VolumeImportTest.class);
    private static final LocalDate AS_AT = LocalDate.of(2026, 6, 30);
    private static final int[] YEARS = {2026, 2027};

    @Inject
    TestClock clock;

    private final ReturnAuthority authority = ReturnAuthority.register();

    @BeforeEach
    void holdTheClock() {
        clock.set("2026-06-30T12:00");
    }

    @Test
    void shouldTakeTheGoodRowsExplainTheOthersAndJudgeEveryReview() {
        VolumeReturn volume = VolumeReturn.of(VolumeReturn.Size.DEFAULT, 3, 1, AS_AT);
        ReturnFiles files = ReturnFiles.of(volume.tables());
        long before = System.nanoTime();
        JsonPath done = authority.send(files, YEARS);
        double seconds = (System.nanoTime() - before) / 1e9;
        int rows = done.getInt("progress.rowsTotal");
        LOG.infof("%d rows in %.1f s over HTTP: %.0f rows a second", rows, seconds, rows / seconds);

        assertThat(rows).isEqualTo(2_675 + 5_050 + 12_582);
        assertThat(done.getInt("progress.rowsDone")).isEqualTo(rows);
        assertThat(counts(done)).isEqualTo(volume.planted());
        for (Map<String, Object> table : done.<Map<String, Object>>getList("tables")) {
            assertThat((int) table.get("imported")
                            + (int) table.get("updated")
                            + (int) table.get("unchanged")
                            + (int) table.get("rejected"))
                    .as(table.get("table").toString())
                    .isEqualTo(table.get("rows"));
            assertThat(table.get("updated")).isEqualTo(0);
        }

        List<String> report = clean(authority.timeliness("2025-04-01", "2026-06-30"));
        List<String> expected = BruteForceTimeliness.of(
                clean(files.lines("EPISODES")), clean(files.lines("REVIEWS")), AS_AT, LocalDate.of(2025, 4, 1));
        assertThat(new TreeSet<>(report)).isEqualTo(new TreeSet<>(expected));
        assertThat(report).hasSameSizeAs(expected).hasSizeGreaterThan(12_000);
        assertThat(summary()).isEqualTo(outcomes(authority.timeliness("2025-04-01", "2026-06-30")));
        assertThat(paged()).containsExactlyInAnyOrderElementsOf(authority.timeliness("2026-05-01", "2026-05-31"));

        for (String table : files.tables().keySet()) {
            Set<String> exported = new LinkedHashSet<>();
            Arrays.stream(YEARS)
                    .forEach(year -> exported.addAll(
                            clean(authority.exported(year, table).lines().toList())));
            assertThat(new TreeSet<>(exported)).as(table).isEqualTo(new TreeSet<>(clean(files.lines(table))));
        }

        JsonPath again = authority.send(files, YEARS);
        assertThat(again.getList("tables.imported")).containsOnly(0);
        assertThat(again.getList("tables.updated")).containsOnly(0);
        assertThat(counts(again)).isEqualTo(volume.planted());
        assertThat(again.getInt("differences")).isZero();
    }

    @Test
    void shouldGoOnWithTheChunkThatFailed() {
        VolumeReturn volume = VolumeReturn.of(new VolumeReturn.Size(700, 1_000, 2_000), 0, 2, AS_AT);
        String id = authority.begin(YEARS);
        ReturnFiles.of(volume.tables()).tables().forEach((table, csv) -> authority.put(id, table, csv));
        // One row that cannot be read back, among the children of the second chunk.
        String good = authority
                .query("select fields from openiro.return_row where import_id = '" + id
                        + "' and table_name = 'HEADER' and child = 'V000450'")
                .get(0);
        authority.change("update openiro.return_row set fields = '{broken}' where import_id = '" + id
                + "' and table_name = 'HEADER' and child = 'V000450'");
        authority.start(id);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !authority
                        .query("select 1 from openiro.work_item" + " where subject_id = '" + id
                                + "' and attempts > 0 and state = 'READY'")
                        .isEmpty());
        assertThat(authority.show(id).getString("status")).isEqualTo("RUNNING");
        assertThat(authority.query("select last_child from openiro.return_import where id = '" + id + "'"))
                .containsExactly("V000300");
        assertThat(authority.query("select count(*) from openiro.child where local_authority_id = {authority}"))
                .as("the first chunk is kept, and nothing of the second")
                .containsExactly("300");

        authority.change("update openiro.return_row set fields = '" + good + "' where import_id = '" + id
                + "' and table_name = 'HEADER' and child = 'V000450'");
        clock.advance(Duration.ofHours(1));
        JsonPath done = authority.awaitDone(id);
        assertThat(done.getList("tables.imported")).containsExactlyInAnyOrder(700, 1_000, 2_000);
        assertThat(authority.query("select count(*) from openiro.review where local_authority_id = {authority}"))
                .containsExactly("2000");
    }

    private static Map<String, Integer> counts(JsonPath shown) {
        Map<String, Integer> counts = new TreeMap<>();
        shown.<Map<String, Object>>getList("anomalies")
                .forEach(count -> counts.put((String) count.get("code"), (Integer) count.get("count")));
        return counts;
    }

    private Map<String, Integer> summary() {
        JsonPath json = authority
                .as("LEAD_MEMBER")
                .queryParam("from", "2025-04-01")
                .queryParam("to", "2026-06-30")
                .get("/v1/reports/review-timeliness/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new TreeMap<>(Map.of(
                "ON_TIME", json.getInt("onTime"),
                "LATE", json.getInt("late"),
                "NOT_HELD", json.getInt("notHeld"),
                "NOT_JUDGED", json.getInt("notJudged")));
    }

    private static Map<String, Integer> outcomes(List<String> report) {
        return report.stream()
                .collect(Collectors.groupingBy(
                        line -> line.split(",", -1)[5], TreeMap::new, Collectors.summingInt(line -> 1)));
    }

    /** The report of one month, page by page, in the form of the CSV. */
    private List<String> paged() {
        List<String> lines = new ArrayList<>();
        String cursor = null;
        do {
            var request = authority
                    .as("DCS")
                    .queryParam("from", "2026-05-01")
                    .queryParam("to", "2026-05-31")
                    .queryParam("limit", 200);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/reports/review-timeliness")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(item ->
                            lines.add(List.of(
                                            "child",
                                            "periodStart",
                                            "sequence",
                                            "heldOn",
                                            "dueOn",
                                            "outcome",
                                            "daysLate",
                                            "rule")
                                    .stream()
                                    .map(name -> item.get(name) == null
                                            ? ""
                                            : item.get(name).toString())
                                    .collect(Collectors.joining(","))));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return lines;
    }

    /** Without the lines of children in whom an anomaly was planted, and of column names. */
    private static List<String> clean(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("V")).toList();
    }
}
