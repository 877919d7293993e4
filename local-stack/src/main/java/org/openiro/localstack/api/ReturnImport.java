package org.openiro.localstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openiro.localstack.api.ReturnFolder.Table;

/** Sends a statutory return to the staff API: one way for the command, the sample authorities and the journey. */
public final class ReturnImport {

    private static final String IMPORTS = "/v1/returns/ssda903/imports";
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Api api;

    public ReturnImport(Api api) {
        this.api = api;
    }

    /**
     * Creates an import, sends the tables, starts it and waits for its end.
     *
     * @param years the collection years, or none to let the server tell them from the dates
     * @param progress told the state of the import about once a second
     * @return the import as it ended
     */
    public JsonNode send(Map<Table, Path> tables, List<Integer> years, Consumer<JsonNode> progress) {
        Answer created = api.post(IMPORTS, years.isEmpty() ? Map.of() : Map.of("collectionYears", years))
                .expect(201);
        String address = IMPORTS + "/" + created.json().path("id").asText();
        String etag = created.etag();
        for (Map.Entry<Table, Path> table : tables.entrySet()) {
            String name = address + "/tables/" + table.getKey();
            etag = api.put(name, etag, "text/csv", table.getValue()).expect(200).etag();
        }
        JsonNode present = api.post(address + "/start", etag).expect(202).json();
        while (!ENDED.contains(present.path("status").asText())) {
            progress.accept(present);
            // The contract asks clients not to look more than once a second.
            LockSupport.parkNanos(POLL.toNanos());
            present = api.get(address).expect(200).json();
        }
        return present;
    }

    /** The first rows that were rejected, at most 200. */
    public List<JsonNode> rejected(String importId, int limit) {
        return Json.each(api.get(IMPORTS + "/" + importId + "/anomalies?severity=REJECT&limit=" + limit)
                        .expect(200)
                        .json()
                        .path("items"))
                .toList();
    }

    /** Every import of the authority, newest first. */
    public List<JsonNode> earlier() {
        return api.list(IMPORTS);
    }
}
