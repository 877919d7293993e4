package org.openiro.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One bundled contract as the jar carries it, and the files it was made from. */
record Contract(String name, JsonNode document) {

    static final Path SOURCES = Path.of("src/main/openapi");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation of a contract; {@code body} is its node in the document. */
    record Operation(String method, String path, JsonNode body) {

        String id() {
            return body.path("operationId").asText();
        }

        String description() {
            return body.path("description").asText();
        }

        boolean isAnonymous() {
            return roles().equals(List.of("ANONYMOUS"));
        }

        List<String> roles() {
            return texts(body.path("x-openiro-roles"));
        }

        List<String> problems() {
            return texts(body.path("x-openiro-problems"));
        }

        JsonNode response(String status) {
            return body.path("responses").path(status);
        }

        boolean answers(String status) {
            return !response(status).isMissingNode();
        }

        boolean takes(String header) {
            return texts(body.path("parameters"), "$ref").stream().anyMatch(ref -> ref.endsWith("/" + header));
        }

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path + " (" + id() + ")";
        }
    }

    static Stream<Contract> all() {
        return Stream.of(load("staff"), load("companion"));
    }

    static Contract load(String name) {
        try (InputStream bundle = Contract.class.getResourceAsStream("/META-INF/openiro/" + name + ".yaml")) {
            return new Contract(name, YAML.readTree(bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode source(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode problemTypes() {
        return source(SOURCES.resolve("shared/problem-types.yaml")).path("problemTypes");
    }

    boolean isStaff() {
        return name.equals("staff");
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    Set<Map.Entry<String, JsonNode>> schemas() {
        return document.path("components").path("schemas").properties();
    }

    /** Names of the schemas that a request body reaches, directly or through others. */
    Set<String> sentSchemas() {
        return reachable(operations().stream().map(operation -> operation.body().path("requestBody")));
    }

    /** Names of the schemas that an answer reaches, directly or through others. */
    Set<String> answeredSchemas() {
        return reachable(Stream.concat(
                operations().stream().map(operation -> operation.body().path("responses")),
                Stream.of(document.path("components").path("responses"))));
    }

    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Set<String> reachable(Stream<JsonNode> starts) {
        Set<String> names = new java.util.TreeSet<>();
        starts.forEach(start -> collect(start, names));
        return names;
    }

    private void collect(JsonNode node, Set<String> names) {
        node.findValuesAsText("$ref").stream()
                .filter(ref -> ref.startsWith("#/components/schemas/"))
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .filter(names::add)
                .forEach(name ->
                        collect(document.path("components").path("schemas").path(name), names));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode array, String property) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> item.path(property).asText())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
