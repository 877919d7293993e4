package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.stack.Addresses;

/**
 * Makes the request of a cell and sends it. What is written is the contract's own example, under a version that nothing
 * has: whoever may write is told so without changing anything.
 */
final class Requests {

    /** How much of a list is read at most; what a test run holds is less. */
    private static final int PAGES = 20;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Christmas Day is off already, so this is refused for what it says and nothing else. */
    private static final Map<String, String> OTHER_THAN_THE_EXAMPLE = Map.of(
            "addDayAdjustment", "{\"date\":\"2098-12-25\",\"kind\":\"ADDED_DAY_OFF\",\"name\":\"Christmas Day\"}");

    private static final Map<String, String> FIXED = Map.of(
            "rule", "FIRST_REVIEW",
            "table", "HEADER",
            "element", "EDUCATION",
            "paper", "SOCIAL_WORK_REPORT",
            "item", "EDUCATION",
            "essential", "HEALTH",
            "collectionYear", "2026",
            "number", "1");

    private final Addresses addresses;
    private final Tokens tokens;
    private final Cases cases;
    private final LocalTime time;

    Requests(Addresses addresses, Tokens tokens, Cases cases) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.cases = cases;
        this.time = new LocalTime(addresses.directory());
    }

    /** The answer, of a list all its pages. */
    Reply send(Cell cell) {
        Reply first = send(cell, "", body(cell.operation()));
        StringBuilder text = new StringBuilder(first.text());
        Reply page = first;
        for (int i = 0; i < PAGES && isUnfinished(cell, page); i++) {
            page = send(cell, page.json().path("nextCursor").asText(), BodyPublishers.noBody());
            text.append(page.text());
        }
        return page == first ? first : new Reply(page.status(), text.toString());
    }

    private static boolean isUnfinished(Cell cell, Reply page) {
        return page.status() == 200 && cell.operation().isList() && page.json().has("nextCursor");
    }

    /** The same with one more property in the body. */
    Reply sendWith(Cell cell, String property, String value) {
        ObjectNode body = cell.operation().body().deepCopy();
        return send(cell, "", BodyPublishers.ofString(body.put(property, value).toString()));
    }

    /** The request of a cell before it is sent. */
    Draft draft(Cell cell) {
        Operation operation = cell.operation();
        Map<String, String> headers = new LinkedHashMap<>();
        tokens.of(cell).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        if (!operation.mediaType().isEmpty()) {
            headers.put("Content-Type", operation.mediaType());
        }
        if (operation.takes("header:Idempotency-Key")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("header:If-Match")) {
            headers.put("If-Match", "\"99999\"");
        }
        return new Draft(
                base(operation),
                operation.method(),
                path(cell),
                query(operation, "").replaceFirst("^\\?", ""),
                headers,
                text(operation).getBytes(StandardCharsets.UTF_8));
    }

    private URI base(Operation operation) {
        return operation.contract() == Operation.Contract.STAFF ? addresses.backend() : addresses.companion();
    }

    private Reply send(Cell cell, String cursor, BodyPublisher body) {
        Operation operation = cell.operation();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        base(operation).resolve(path(cell) + query(operation, cursor)))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .method(operation.method(), body);
        tokens.of(cell).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (!operation.mediaType().isEmpty()) {
            request.header("Content-Type", operation.mediaType());
        }
        if (operation.takes("header:Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("header:If-Match")) {
            request.header("If-Match", "\"99999\"");
        }
        if (cell.relation() == Relation.OTHER_AUTHORITY && !cases.namesAnything(cell)) {
            request.header(
                    "OpenIRO-Authority", cases.of(Relation.OTHER_AUTHORITY).authority());
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + cell.title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String path(Cell cell) {
        String path = cell.operation().path();
        for (String name : FIXED.keySet()) {
            path = path.replace("{" + name + "}", FIXED.get(name));
        }
        for (Kind kind : Kind.values()) {
            String place = "{" + kind.parameter() + "}";
            if (path.contains(place)) {
                path = path.replace(place, cases.id(cell, kind));
            }
        }
        return path;
    }

    private String query(Operation operation, String cursor) {
        LocalDate today = time.today();
        StringBuilder query = new StringBuilder();
        if (operation.takes("query:from")) {
            query.append("&from=").append(today.minusDays(28));
        }
        if (operation.takes("query:lookedAfterFrom")) {
            query.append("&lookedAfterFrom=").append(today.minusDays(14));
        }
        if (operation.takes("query:to")) {
            query.append("&to=").append(today);
        }
        if (operation.takes("query:quarter")) {
            query.append("&quarter=").append(today.getYear()).append("-Q1");
        }
        if (operation.takes("query:year")) {
            query.append("&year=").append(today.getYear());
        }
        if (operation.takes("query:limit")) {
            query.append("&limit=200");
        }
        if (!cursor.isEmpty()) {
            query.append("&cursor=").append(cursor);
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static BodyPublisher body(Operation operation) {
        String text = text(operation);
        return text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text);
    }

    /** Empty where nothing is sent. */
    private static String text(Operation operation) {
        String other = OTHER_THAN_THE_EXAMPLE.get(operation.id());
        if (other != null) {
            return other;
        }
        if (!operation.body().isMissingNode()) {
            return operation.body().toString();
        }
        return operation.mediaType().isEmpty() ? "" : "CHILD,SEX,DOB\n";
    }
}
