package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether a representation already says what we want it to say, so that it need not be written again. */
final class JsonSubset {

    private JsonSubset() {}

    /** Fields that only the actual value has are the server's own business; lists are compared as sets. */
    static boolean contains(JsonNode actual, JsonNode wanted) {
        if (wanted.isObject()) {
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                if (!contains(actual.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        return wanted.isArray() ? elements(actual).equals(elements(wanted)) : actual.equals(wanted);
    }

    private static Set<JsonNode> elements(JsonNode list) {
        Set<JsonNode> elements = new HashSet<>();
        list.forEach(elements::add);
        return elements;
    }
}
