package org.openiro.localstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One API as one person uses it over HTTP. Every POST carries an Idempotency-Key of its own. */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Supplier<String> token;

    /**
     * @param base such as {@code http://localhost:8080}
     * @param token asked for before each request; null for somebody who is not signed in
     */
    public Api(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** In one of the forms that there are. */
    public Answer get(String path, String mediaType) {
        return send(request(path).setHeader("Accept", mediaType).GET());
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> list(String path) {
        List<JsonNode> all = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = path + separator + "limit=200";
        while (true) {
            JsonNode page = get(next).expect(200).json();
            page.path("items").forEach(all::add);
            if (!page.has("nextCursor")) {
                return all;
            }
            next = path + separator + "limit=200&cursor="
                    + page.path("nextCursor").asText();
        }
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(once(path, Json.write(body)));
    }

    /** A form as a browser sends it, in which nothing needs an escape. */
    public Answer submit(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** A command without a body. */
    public Answer post(String path) {
        return send(once(path, null));
    }

    /** A command on something whose present state must be named. */
    public Answer post(String path, String etag, Map<String, ?> body) {
        return send(once(path, Json.write(body)).header("If-Match", etag));
    }

    /** A command without a body on something whose present state must be named. */
    public Answer post(String path, String etag) {
        return send(once(path, null).header("If-Match", etag));
    }

    /** As {@link #post(String, String)}, with a key that may be sent again. */
    public Answer postOnce(String path, String etag, String key) {
        return send(request(path)
                .POST(BodyPublishers.noBody())
                .header("If-Match", etag)
                .header("Idempotency-Key", key));
    }

    /** A command with a key that may be sent again. */
    public Answer postWithKey(String path, String key, Map<String, ?> body) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    /** @param etag null where something new is put under an id of the client's own */
    public Answer put(String path, String etag, Map<String, ?> body) {
        return put(path, etag, "application/json", BodyPublishers.ofString(Json.write(body)));
    }

    public Answer put(String path, String etag, String mediaType, byte[] body) {
        return put(path, etag, mediaType, BodyPublishers.ofByteArray(body));
    }

    /** Streams a file. */
    public Answer put(String path, String etag, String mediaType, Path file) {
        try {
            return put(path, etag, mediaType, BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public Answer delete(String path, String etag) {
        return send(request(path).DELETE().header("If-Match", etag));
    }

    private Answer put(String path, String etag, String mediaType, BodyPublisher body) {
        HttpRequest.Builder request = request(path).PUT(body).header("Content-Type", mediaType);
        return send(etag == null ? request : request.header("If-Match", etag));
    }

    private HttpRequest.Builder once(String path, String body) {
        HttpRequest.Builder request =
                request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null
                ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json, */*;q=0.5");
        return token == null ? request : request.header("Authorization", "Bearer " + token.get());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
