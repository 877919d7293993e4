package org.openiro.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;

/** A verification of the audit in plain words. */
final class AuditReport {

    private final Console console;

    AuditReport(Console console) {
        this.console = console;
    }

    /**
     * Verifies the whole chain, piece by piece.
     *
     * @param kept a head that was kept elsewhere
     * @return 0 when everything is as it was sealed, 1 otherwise
     */
    int show(Api api, Optional<JsonNode> kept) {
        String head = kept.map(h -> "&headPosition=" + h.path("position").asLong() + "&headHash="
                        + h.path("hash").asText())
                .orElse("");
        long from = 1;
        long checked = 0;
        long found = 0;
        JsonNode piece;
        do {
            piece = api.get("/v1/audit/verification?fromPosition=" + from + head)
                    .expect(200)
                    .json();
            checked += piece.path("checked").asLong();
            found += piece.path("findingCount").asLong();
            Json.each(piece.path("findings")).map(AuditReport::words).forEach(console::line);
            from = piece.path("nextPosition").asLong();
        } while (piece.has("nextPosition"));
        console.line("%d entries checked, sealed through %d, %d not sealed yet."
                .formatted(
                        checked,
                        piece.path("sealedThrough").asLong(),
                        piece.path("unsealed").asLong()));
        if (found > 0) {
            console.line(
                    found == 1
                            ? "1 place is not as it was sealed."
                            : "%d places are not as they were sealed.".formatted(found));
            return 1;
        }
        console.line("Every one is as it was sealed."
                + (kept.isPresent() ? "" : " Whether the end is missing shows only beside a head kept elsewhere."));
        return 0;
    }

    private static String words(JsonNode finding) {
        String place = finding.path("position").asText();
        String entry =
                finding.has("entryId") ? "entry " + finding.path("entryId").asText() : "an entry";
        String at = finding.has("at") ? " (" + finding.path("at").asText() + ")" : "";
        return "  "
                + switch (finding.path("kind").asText()) {
                    case "CHANGED" -> "At %s, %s%s or its seal was changed.".formatted(place, entry, at);
                    case "REMOVED" -> "At %s, %s%s or its seal was removed.".formatted(place, entry, at);
                    case "INSERTED" -> "Among what is sealed stands %s%s that never was.".formatted(entry, at);
                    case "TRUNCATED" ->
                        "From %s on, the chain is not the one whose head was kept: its end was cut off."
                                .formatted(place);
                    case "REORDERED" -> "At %s stands %s%s, which was sealed elsewhere.".formatted(place, entry, at);
                    default ->
                        "At %s, %s: %s"
                                .formatted(place, entry, finding.path("kind").asText());
                };
    }
}
