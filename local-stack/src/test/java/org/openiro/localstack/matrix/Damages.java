package org.openiro.localstack.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openiro.localstack.matrix.Damage.MARK;
import static org.openiro.localstack.matrix.Damage.refused;
import static org.openiro.localstack.matrix.Damage.survived;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything that can be wrong with a request for one operation: its address, its headers and, by the contract, its body. */
final class Damages {

    private static final String SQL = "'; drop table openiro.child; -- " + MARK;
    private static final String TEMPLATE = "${jndi:ldap://" + MARK + "}{{7*7}}";
    private static final String BIDI = "\u202e" + MARK + "\u2066";

    private static final Map<String, String> FRAGMENTS = Map.of(
            "SQL", SQL,
            "a template", TEMPLATE,
            "bidirectional overrides", BIDI,
            "a line break", MARK + "\r\nSet-Cookie: a=" + MARK,
            "U+0000", MARK + "\u0000",
            "a path out", "../../" + MARK,
            "markup", "<script>" + MARK + "</script>",
            "too much", MARK + "x".repeat(2_000),
            "other digits", "\u0661\u0662" + MARK);

    /** What is shared already stays so, whatever version the app saw. */
    private static final Set<String> SUCCEEDS_AGAIN = Set.of("shareMyView");

    private Damages() {}

    static List<Damage> of(Operation operation) {
        List<Damage> all = new ArrayList<>();
        anywhere(all, operation);
        for (String parameter : operation.parameters()) {
            String name = parameter.substring(parameter.indexOf(':') + 1);
            if (parameter.startsWith("path:")) {
                inPath(all, operation, name);
            } else if (parameter.startsWith("query:")) {
                inQuery(all, name);
            }
        }
        if (!operation.body().isMissingNode()) {
            all.addAll(BodyDamages.of(operation.body()));
        }
        return all;
    }

    private static void anywhere(List<Damage> all, Operation operation) {
        for (String method : List.of("TRACE", "PROPFIND", MARK)) {
            all.add(refused("method " + method, draft -> draft.withMethod(method)));
        }
        all.add(refused("an address that goes on", draft -> draft.withPath(draft.path() + "/" + MARK)));
        all.add(refused(
                "an address that goes back", draft -> draft.withPath("/v1/" + MARK + "/%2e%2e" + draft.path())));
        all.add(refused(
                "an address in capitals", draft -> draft.withPath(draft.path().toUpperCase(Locale.ROOT))));
        for (String end : List.of("%00" + MARK, "%2f" + MARK, "/%ff%fe" + MARK, "%0d%0a" + MARK, "x".repeat(3_000))) {
            all.add(inSegment(
                    operation,
                    "an address that ends in " + end.substring(0, 3),
                    draft -> draft.withPath(draft.path() + end)));
        }
        all.add(survived("a part wanted", draft -> draft.withHeader("Range", "bytes=0-1," + MARK)));
        all.add(survived("a state that is none", draft -> draft.withHeader("If-None-Match", SQL)));
        all.add(survived("an empty segment", draft -> draft.withPath("/" + draft.path())));
        all.add(survived("a matrix parameter", draft -> draft.withPath(draft.path() + ";" + MARK + "=1")));
        all.add(survived("a query nobody knows", draft -> draft.withQuery(draft.query() + "&" + MARK + "=" + MARK)));
        all.add(survived("a correlation id that is none", draft -> draft.withHeader("X-Correlation-ID", SQL)));
        all.add(survived("an unknown type wanted", draft -> draft.withHeader("Accept", "application/" + MARK)));
        all.add(survived("a language nobody speaks", draft -> draft.withHeader("Accept-Language", TEMPLATE)));
        all.add(survived("another host forwarded", draft -> draft.withHeader("X-Forwarded-Host", MARK + ".example")));
        all.add(survived("a cookie", draft -> draft.withHeader("Cookie", "session=" + MARK)));
        if (!operation.isOpenToAnybody()) {
            for (String token : List.of(MARK, "eyJhbGciOiJub25lIn0.e30.", "a.b.c", SQL, "\"\"")) {
                all.add(refused(
                        "token " + token.length(), draft -> draft.withHeader("Authorization", "Bearer " + token)));
            }
            all.add(refused("another scheme", draft -> draft.withHeader("Authorization", "Basic " + MARK)));
            all.add(refused("no token", draft -> draft.withHeader("Authorization", null)));
        }
        for (String header : List.of("Idempotency-Key", "OpenIRO-Authority", "OpenIRO-App-Version")) {
            if (operation.takes("header:" + header)) {
                for (String value : List.of(MARK, SQL, TEMPLATE, "1".repeat(200) + MARK, "..")) {
                    all.add(refused(header + " " + value.length(), draft -> draft.withHeader(header, value)));
                }
            }
        }
        if (operation.takes("header:If-Match")) {
            for (String value : List.of(MARK, "\"" + MARK, SQL, "W/\"" + MARK + "\"", "\"99999999999999999999\"")) {
                all.add(inHeader(
                        operation, "If-Match " + value.length(), draft -> draft.withHeader("If-Match", value)));
            }
        }
    }

    private static void inPath(List<Damage> all, Operation operation, String name) {
        String place = "{" + name + "}";
        String[] parts = operation.path().split("/");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].equals(place)) {
                int at = i;
                FRAGMENTS.forEach((what, text) -> all.add(
                        inSegment(operation, what + " as " + name, draft -> segment(draft, at, encoded(text)))));
                all.add(inSegment(
                        operation, "bytes that are no text as " + name, draft -> segment(draft, at, "%ff%fe" + MARK)));
                all.add(inSegment(
                        operation,
                        "an id too long as " + name,
                        draft -> segment(draft, at, "01974000-0000-7000-8000-0000000001011")));
            }
        }
    }

    private static Damage inHeader(Operation operation, String name, UnaryOperator<Draft> inflict) {
        return SUCCEEDS_AGAIN.contains(operation.id()) ? survived(name, inflict) : refused(name, inflict);
    }

    /** Help answers whatever authority is asked for. */
    private static Damage inSegment(Operation operation, String name, UnaryOperator<Draft> inflict) {
        return operation.isOpenToAnybody() ? survived(name, inflict) : refused(name, inflict);
    }

    private static void inQuery(List<Damage> all, String name) {
        FRAGMENTS.forEach((what, text) ->
                all.add(survived(what + " as " + name, draft -> query(draft, name, encoded(text)))));
        for (String value : List.of("", "-1", "1e400", "2026-02-30", "99999999999999999999", "%ff%fe", "null")) {
            all.add(survived(value + " as " + name, draft -> query(draft, name, value)));
        }
        all.add(survived(name + " twice", draft -> draft.withQuery(draft.query() + "&" + name + "=1&" + name + "=2")));
    }

    private static Draft segment(Draft draft, int at, String value) {
        String[] parts = draft.path().split("/");
        parts[at] = value;
        return draft.withPath(String.join("/", parts));
    }

    private static Draft query(Draft draft, String name, String value) {
        String others = ("&" + draft.query()).replaceAll("&" + name + "=[^&]*", "");
        return draft.withQuery((others + "&" + name + "=" + value).replaceFirst("^&+", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
