package org.openiro.companionapi.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fails a test whose answer carries a property that nobody has reviewed for children. The published contract leaves
 * answers open, so that installed apps survive a new property; here they are closed.
 */
public final class AllowedProperties implements Filter {

    /** Stands for every operation that answers with a problem. */
    public static final String PROBLEM = "problem";

    private static final String LIST = "/allowed-response-properties.txt";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Set<String>> ALLOWED = read();

    /** The reviewed list: for each operation, as {@code GET /v1/me/messages/{}}, paths as {@code name.name[].name}. */
    public static Map<String, Set<String>> list() {
        return ALLOWED;
    }

    /** The name of an operation in the list. */
    public static String operation(String method, String path) {
        return method + " "
                + path.replaceAll(ID, "{}").replaceAll("\\{[^}]*}", "{}").replaceFirst("^(/v1/help/).*", "$1{}");
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.contentType().contains("json")) {
            String operation = response.statusCode() < 400
                    ? operation(
                            request.getMethod(), URI.create(request.getURI()).getPath())
                    : PROBLEM;
            Set<String> carried = new TreeSet<>();
            try {
                collect(JSON.readTree(response.asByteArray()), "", carried);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            carried.removeAll(ALLOWED.getOrDefault(operation, Set.of()));
            if (!carried.isEmpty()) {
                throw new AssertionError("Not reviewed for children: " + carried + " in the answer of " + operation);
            }
        }
        return response;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", paths));
        }
        node.fields().forEachRemaining(property -> {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            paths.add(name);
            collect(property.getValue(), name, paths);
        });
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        try (InputStream list = AllowedProperties.class.getResourceAsStream(LIST)) {
            String operation = null;
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    operation = text.substring(1, text.length() - 1);
                    allowed.put(operation, new TreeSet<>());
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    allowed.get(operation).add(text);
                }
            }
            return allowed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
