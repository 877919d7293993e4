package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.ReturnFolder;
import org.openiro.localstack.api.ReturnFolder.Table;
import org.openiro.localstack.api.ReturnImport;
import org.openiro.localstack.seed.Persona;

/** The authority's return once more, with one child added and three rows that cannot be taken. */
final class ReturnIsImported implements Step {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Long enough for a first review, a second one, and a second one that was late. */
    private static final int DAYS_IN_CARE = 160;

    private static final int DAYS_LATE = 10;
    private static final int BAD_ROWS = 3;

    @Override
    public String title() {
        return "An IRO manager imports the statutory return";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api manager = scene.as(Persona.IRO_MANAGER);
        String child = Scene.newLocalId("NMT");
        LocalDate start = scene.time().today().minusDays(DAYS_IN_CARE);
        LocalDate first =
                LocalDate.parse(scene.due("FIRST_REVIEW", start).path("dueDate").asText());
        LocalDate second = LocalDate.parse(
                        scene.due("SECOND_REVIEW", first).path("dueDate").asText())
                .plusDays(DAYS_LATE);

        ReturnImport client = new ReturnImport(manager);
        JsonNode done =
                client.send(withOneMore(scene, child, start, first, second).tables(), List.of(), present -> {});
        report.equal("The import ends well", "DONE", done.path("status").asText());
        report.check(
                "The collection years are told from the dates",
                done.path("collectionYearsInferred").asBoolean());
        report.note("collection years "
                + Json.each(done.path("collectionYears")).map(JsonNode::asText).collect(Collectors.joining(", ")));
        checkCounts(done, report);

        List<JsonNode> rejected = client.rejected(done.path("id").asText(), 10);
        report.equal("Every row that was not taken is explained", BAD_ROWS, rejected.size());
        rejected.forEach(row -> report.note("%s row %d, %s: %s"
                .formatted(
                        row.path("table").asText(),
                        row.path("row").asLong(),
                        row.path("code").asText(),
                        row.path("reason").asText())));
        checkTimeliness(manager, child, start, scene.time().today(), report);
    }

    private static void checkCounts(JsonNode done, Report report) {
        Map<String, JsonNode> tables = Json.each(done.path("tables"))
                .collect(Collectors.toMap(table -> table.path("table").asText(), table -> table));
        tables.values()
                .forEach(table -> report.note("%-9s %4d rows: %d imported, %d updated, %d unchanged, %d rejected"
                        .formatted(
                                table.path("table").asText(),
                                table.path("rows").asLong(),
                                table.path("imported").asLong(),
                                table.path("updated").asLong(),
                                table.path("unchanged").asLong(),
                                table.path("rejected").asLong())));
        report.equal(
                "What was sent before is found unchanged, and two reviews are new",
                2L,
                tables.get("REVIEWS").path("imported").asLong());
        report.equal(
                "Three bad rows are rejected without losing a good one",
                (long) BAD_ROWS,
                tables.get("REVIEWS").path("rejected").asLong());
    }

    private static void checkTimeliness(Api manager, String child, LocalDate from, LocalDate to, Report report) {
        List<String> outcomes = manager.list("/v1/reports/review-timeliness?from=" + from + "&to=" + to).stream()
                .filter(row -> row.path("child").asText().equals(child))
                .filter(row -> row.has("heldOn"))
                .map(row -> row.path("outcome").asText() + " "
                        + row.path("daysLate").asInt())
                .toList();
        report.equal(
                "The timeliness report judges them: the first on time, the second ten days late",
                List.of("ON_TIME 0", "LATE " + DAYS_LATE),
                outcomes);
        JsonNode summary = manager.get("/v1/reports/review-timeliness/summary?from=" + from + "&to=" + to)
                .expect(200)
                .json();
        report.note("all children since %s: %d on time, %d late, %d not held, %d not judged"
                .formatted(
                        from,
                        summary.path("onTime").asLong(),
                        summary.path("late").asLong(),
                        summary.path("notHeld").asLong(),
                        summary.path("notJudged").asLong()));
    }

    private static ReturnFolder withOneMore(
            Scene scene, String child, LocalDate start, LocalDate first, LocalDate second) {
        try {
            Path sent = scene.addresses().directory().sampleReturn("northmoor");
            Path folder = Files.createTempDirectory(sent.getParent(), "return-");
            for (Map.Entry<Table, Path> table : ReturnFolder.read(sent).tables().entrySet()) {
                Files.copy(table.getValue(), folder.resolve(table.getKey() + ".csv"));
            }
            String born = DATE.format(start.minusYears(9));
            append(folder, Table.HEADER, child + ",F," + born + ",WBRI,UN1,,");
            append(
                    folder,
                    Table.EPISODES,
                    child + "," + DATE.format(start) + ",S,C2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,XXXXXXX");
            append(folder, Table.REVIEWS, child + "," + born + "," + DATE.format(first) + ",PN1");
            append(folder, Table.REVIEWS, child + "," + born + "," + DATE.format(second) + ",PN1");
            append(folder, Table.REVIEWS, child + "," + born + ",31/02/2026,PN1");
            append(folder, Table.REVIEWS, child + "," + born + ",01/01/2899,PN1");
            append(folder, Table.REVIEWS, child + "9," + born + "," + DATE.format(first) + ",PN1");
            return ReturnFolder.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path folder, Table table, String line) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), line + "\r\n", StandardOpenOption.APPEND);
    }
}
