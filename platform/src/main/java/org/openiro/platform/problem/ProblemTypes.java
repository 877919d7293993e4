package org.openiro.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The registry of problem types, read from the contract: no status or title is written a second time in Java. */
public final class ProblemTypes {

    private static final String REGISTRY = "META-INF/openiro/problem-types.yaml";
    private static final Map<String, ProblemType> BY_SLUG = load();

    private ProblemTypes() {}

    /**
     * @throws IllegalArgumentException when the contract does not know the slug
     */
    public static ProblemType get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("No problem type " + slug));
    }

    public static Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    public static Collection<ProblemType> all() {
        return BY_SLUG.values();
    }

    /** The general type for a status that some layer below the resources answers with. */
    public static ProblemType forStatus(int status) {
        return switch (status) {
            case 401 -> get("unauthorized");
            case 403 -> get("forbidden");
            case 404 -> get("not-found");
            case 405 -> get("method-not-allowed");
            case 406 -> get("not-acceptable");
            case 413 -> get("content-too-large");
            case 415 -> get("unsupported-media-type");
            case 429 -> get("too-many-requests");
            case 431 -> get("headers-too-large");
            case 503 -> get("service-unavailable");
            default -> get(status < 500 ? "bad-request" : "internal-error");
        };
    }

    private static Map<String, ProblemType> load() {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(REGISTRY)) {
            Map<String, ProblemType> types = new LinkedHashMap<>();
            for (JsonNode type : new YAMLMapper().readTree(yaml).get("problemTypes")) {
                types.put(
                        type.get("slug").asText(),
                        new ProblemType(
                                type.get("slug").asText(),
                                type.get("status").asInt(),
                                type.get("title").asText(),
                                type.get("meaning").asText(),
                                type.get("whatToDo").asText()));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
