package org.openiro.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.ReturnFolder;
import org.openiro.localstack.api.ReturnImport;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;

/** {@code openiro import FOLDER}: sends a statutory return to the API and says what became of it. */
final class ImportCommand {

    /** Rows shown in full; the API lists all of them. */
    private static final int ROWS_SHOWN = 20;

    private final StackDirectory directory;
    private final Console console;

    ImportCommand(StackDirectory directory, Console console) {
        this.directory = directory;
        this.console = console;
    }

    int run(Options options) {
        if (options.words().size() != 1) {
            throw new StackException("Which folder? ./openiro import FOLDER [--years 2025,2026]");
        }
        String as = options.values().getOrDefault("--as", Persona.IRO_MANAGER.userName());
        Persona persona = Persona.find(as).orElseThrow(() -> new StackException("There is no persona " + as + "."));
        ReturnFolder folder = ReturnFolder.read(Path.of(options.words().get(0)));
        folder.tables().forEach((table, file) -> console.line("  %-9s %s".formatted(table, file.getFileName())));
        if (!folder.leftOut().isEmpty()) {
            console.line("  left out  " + String.join(", ", folder.leftOut()));
        }
        ReturnImport client = new ReturnImport(new SignIns(TokenCommand.running(directory)).staff(persona));
        JsonNode done = client.send(folder.tables(), years(options.values()), this::showProgress);
        console.progressDone();
        show(done);
        showRejected(done, client.rejected(done.path("id").asText(), ROWS_SHOWN));
        return "DONE".equals(done.path("status").asText()) ? 0 : 1;
    }

    private static List<Integer> years(Map<String, String> options) {
        String years = options.get("--years");
        if (years == null) {
            return List.of();
        }
        if (!years.matches("20[0-9]{2}(,20[0-9]{2})*")) {
            throw new StackException("--years takes collection years, named by their 31 March: --years 2025,2026");
        }
        return Arrays.stream(years.split(",")).map(Integer::valueOf).toList();
    }

    private void showProgress(JsonNode present) {
        JsonNode progress = present.path("progress");
        console.progress("%s, %d of %d rows"
                .formatted(
                        present.path("status").asText().toLowerCase(java.util.Locale.ROOT),
                        progress.path("rowsDone").asLong(),
                        progress.path("rowsTotal").asLong()));
    }

    private void show(JsonNode done) {
        console.line("");
        console.line("%s. Collection years %s%s."
                .formatted(
                        "DONE".equals(done.path("status").asText()) ? "Imported" : "The import failed",
                        Json.each(done.path("collectionYears"))
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ")),
                        done.path("collectionYearsInferred").asBoolean() ? " (told from the dates)" : ""));
        console.line("  %-9s %9s %9s %9s %9s %9s %9s"
                .formatted("", "rows", "imported", "updated", "unchanged", "rejected", "warned"));
        for (JsonNode table : done.path("tables")) {
            console.line("  %-9s %9d %9d %9d %9d %9d %9d"
                    .formatted(
                            table.path("table").asText(),
                            table.path("rows").asLong(),
                            table.path("imported").asLong(),
                            table.path("updated").asLong(),
                            table.path("unchanged").asLong(),
                            table.path("rejected").asLong(),
                            table.path("warned").asLong()));
        }
        if (!done.path("anomalies").isEmpty()) {
            console.line("");
            for (JsonNode anomaly : done.path("anomalies")) {
                console.line("  %-6s %7d  %s"
                        .formatted(
                                anomaly.path("severity").asText(),
                                anomaly.path("count").asLong(),
                                anomaly.path("code").asText()));
            }
        }
        if (done.path("differences").asLong() > 0) {
            console.line("  " + done.path("differences").asLong()
                    + " reviews are held otherwise in OpenIRO, which was kept.");
        }
    }

    private void showRejected(JsonNode done, List<JsonNode> first) {
        if (first.isEmpty()) {
            return;
        }
        long rejected = Json.each(done.path("tables"))
                .mapToLong(table -> table.path("rejected").asLong())
                .sum();
        console.line("");
        console.line("Rejected rows:");
        for (JsonNode row : first) {
            console.line("  %s row %d, %s: %s"
                    .formatted(
                            row.path("table").asText(),
                            row.path("row").asLong(),
                            row.path("code").asText(),
                            row.path("reason").asText()));
        }
        if (rejected > first.size()) {
            console.line("  and %d more: GET /v1/returns/ssda903/imports/%s/anomalies"
                    .formatted(rejected - first.size(), done.path("id").asText()));
        }
    }
}
