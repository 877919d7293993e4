package org.openiro.localstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The answer to " + request() + " is no JSON", e);
        }
    }

    public byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The last part of a problem's type, such as {@code iro-conflict}; empty when it is no problem. */
    public String problem() {
        if (!header("Content-Type").startsWith("application/problem+json")) {
            return "";
        }
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** @throws UnexpectedAnswerException if the status is another one */
    public Answer expect(int status) {
        if (status() != status) {
            throw new UnexpectedAnswerException(request() + " answered " + status() + " instead of " + status
                    + (text().isBlank() ? "" : ": " + text()));
        }
        return this;
    }

    private String request() {
        return response.request().method() + " " + response.request().uri().getPath();
    }
}
