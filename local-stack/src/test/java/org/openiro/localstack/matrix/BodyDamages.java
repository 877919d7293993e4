package org.openiro.localstack.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openiro.localstack.matrix.Damage.MARK;
import static org.openiro.localstack.matrix.Damage.refused;
import static org.openiro.localstack.matrix.Damage.survived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be wrong with a body of JSON, starting from the contract's example. */
final class BodyDamages {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String INSTANT = DATE + "T.*";
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String CONSTANT = "[A-Z][A-Z_0-9]+";

    private BodyDamages() {}

    static List<Damage> of(JsonNode example) {
        String good = example.toString();
        List<Damage> all = new ArrayList<>();
        whole(all, good);
        example.fields().forEachRemaining(field -> property(all, (ObjectNode) example, field));
        return all;
    }

    private static void whole(List<Damage> all, String good) {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("no JSON", MARK),
                Map.entry("half of it", good.substring(0, good.length() / 2) + MARK),
                Map.entry("a list", "[" + good + "]"),
                Map.entry("null", "null"),
                Map.entry("a text", "\"" + MARK + "\""),
                Map.entry("a number", "1e999999999"),
                Map.entry("two documents", good + good),
                Map.entry("a property nobody knows", withProperty(good, "\"" + MARK + "\": 1")),
                Map.entry("a property of the server", withProperty(good, "\"localAuthorityId\": \"" + MARK + "\"")),
                Map.entry("a prototype", withProperty(good, "\"__proto__\": {\"" + MARK + "\": 1}")),
                Map.entry("a depth of 5,000", withProperty(good, "\"a\": " + "[".repeat(5_000) + "]".repeat(5_000))),
                Map.entry("a property name too long", withProperty(good, "\"" + MARK + "x".repeat(60_000) + "\": 1")),
                Map.entry("a comment", "/* " + MARK + " */" + good),
                Map.entry("XML", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;" + MARK + "</a>"));
        texts.forEach((name, text) -> all.add(refused(name, draft -> draft.withBody(text.getBytes(UTF_8)))));
        all.add(refused(
                "half a character",
                draft -> draft.withBody(
                        (good.substring(0, good.length() - 1) + ",\"" + MARK + "\u00e9\": 1}").getBytes(ISO_8859_1))));
        all.add(survived("UTF-16", draft -> draft.withBody(good.getBytes(UTF_16))));
        all.add(survived("a byte order mark", draft -> draft.withBody(("\ufeff" + good).getBytes(UTF_8))));
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=" + MARK, MARK)) {
            all.add(refused("sent as " + type, draft -> draft.withHeader("Content-Type", type)));
        }
        all.add(survived(
                "an unknown encoding", draft -> draft.withHeader("Content-Type", "application/json; charset=" + MARK)));
        all.add(refused(
                "packed, it says",
                draft -> draft.withHeader("Content-Encoding", "gzip").withBody((MARK + good).getBytes(UTF_8))));
    }

    private static void property(List<Damage> all, ObjectNode example, Map.Entry<String, JsonNode> field) {
        String name = field.getKey();
        JsonNode value = field.getValue();
        String good = example.toString();
        all.add(refused(
                name + " twice",
                draft -> draft.withBody(
                        withProperty(good, "\"" + name + "\": " + value).getBytes(UTF_8))));
        all.add(survived(name + " missing", draft -> draft.withBody(without(example, name))));
        for (String other : List.of("null", "[]", "true", "-1", "1e400", "\"\"", "\"\\ud800\"", "\"\\u0000\"")) {
            all.add(survived(name + " as " + other, draft -> draft.withBody(with(example, name, other))));
        }
        all.add(refused(name + " as an object", draft -> draft.withBody(with(example, name, "{\"" + MARK + "\": 1}"))));
        if (value.isTextual()) {
            text(all, example, name, value.asText());
        }
    }

    private static void text(List<Damage> all, ObjectNode example, String name, String value) {
        all.add(refused(
                name + " too long",
                draft -> draft.withBody(with(example, name, "\"" + MARK + "x".repeat(30_000) + "\""))));
        List<String> wrong = List.of();
        if (value.matches(DATE)) {
            wrong = List.of("2026-02-30", "30/02/2026", "+999999-01-01", MARK);
        } else if (value.matches(INSTANT)) {
            wrong = List.of("2026-02-30T10:00:00Z", "2026-03-29T25:00:00Z", "+999999999-01-01T00:00:00Z", MARK);
        } else if (value.matches(ID)) {
            wrong = List.of(MARK, value + "1", "' or 1=1 -- " + MARK);
        } else if (value.matches(CONSTANT)) {
            wrong = List.of(MARK, value.toLowerCase(java.util.Locale.ROOT) + MARK, "${" + MARK + "}");
        }
        for (String text : wrong) {
            all.add(refused(name + " as " + text, draft -> draft.withBody(with(example, name, "\"" + text + "\""))));
        }
    }

    private static String withProperty(String good, String property) {
        return good.substring(0, good.length() - 1) + (good.length() > 2 ? "," : "") + property + "}";
    }

    private static byte[] with(ObjectNode example, String name, String value) {
        ObjectNode copy = example.deepCopy();
        copy.putRawValue(name, new com.fasterxml.jackson.databind.util.RawValue(value));
        return copy.toString().getBytes(UTF_8);
    }

    private static byte[] without(ObjectNode example, String name) {
        ObjectNode copy = example.deepCopy();
        copy.remove(name);
        return copy.toString().getBytes(UTF_8);
    }
}
