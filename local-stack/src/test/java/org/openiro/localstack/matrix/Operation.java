package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One operation of a contract, from the document that the application serves.
 *
 * @param roles who may call it
 * @param parameters names by where they stand, as {@code path:childId}, {@code query:from} or {@code header:If-Match}
 * @param body the contract's own example of what is sent; missing when nothing is, or when it is no JSON
 * @param mediaType of the body; empty when nothing is sent
 */
record Operation(
        Contract contract,
        String id,
        String method,
        String path,
        Set<String> roles,
        Set<String> parameters,
        JsonNode body,
        String mediaType) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String ANYBODY = "ANONYMOUS";

    enum Contract {
        STAFF,
        COMPANION
    }

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        for (Contract contract : Contract.values()) {
            JsonNode document = read(contract);
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    if (METHODS.contains(method.getKey())) {
                        all.add(of(contract, document, path.getKey(), path.getValue(), method.getKey()));
                    }
                }
            }
        }
        return all;
    }

    /**
     * @param contract as the tables write it
     * @throws IllegalArgumentException if there is none of that name
     */
    static Operation named(String contract, String id) {
        return all().stream()
                .filter(each -> each.id().equals(id)
                        && each.contract().name().toLowerCase(Locale.ROOT).equals(contract))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The %s contract has no %s".formatted(contract, id)));
    }

    private static JsonNode read(Contract contract) {
        String name = "/META-INF/openiro/" + contract.name().toLowerCase(Locale.ROOT) + ".yaml";
        try (InputStream yaml = Operation.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(Contract contract, JsonNode document, String path, JsonNode shared, String method) {
        JsonNode node = shared.path(method);
        Set<String> parameters = StreamSupport.stream(shared.path("parameters").spliterator(), false)
                .map(parameter -> parameter(document, parameter))
                .collect(Collectors.toSet());
        node.path("parameters").forEach(parameter -> parameters.add(parameter(document, parameter)));
        JsonNode content = node.path("requestBody").path("content");
        String mediaType = content.isEmpty() ? "" : content.fieldNames().next();
        return new Operation(
                contract,
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                StreamSupport.stream(node.path("x-openiro-roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(parameters),
                content.path("application/json").path("examples").path("amira").path("value"),
                mediaType);
    }

    private static String parameter(JsonNode document, JsonNode parameter) {
        JsonNode found = parameter.has("$ref")
                ? document.at(parameter.path("$ref").asText().substring(1))
                : parameter;
        return found.path("in").asText() + ":" + found.path("name").asText();
    }

    boolean isOpenToAnybody() {
        return roles.contains(ANYBODY);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isList() {
        return takes("query:cursor");
    }

    boolean takes(String parameter) {
        return parameters.contains(parameter);
    }
}
