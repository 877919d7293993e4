import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Build step: joins the files of one contract into a single document. Schemas, parameters, responses and headers become
 * components named after their files; path items and examples are put where they are referenced. Everything else,
 * extensions included, is carried over as it is. swagger-parser cannot do this: it does not follow an example's
 * reference out of a path file. It adds one rule that would stand in every schema otherwise: words that must not be empty
 * are not white space alone. The build runs this file with the source launcher; it is no part of the artifact.
 */
public final class BundleContract {

    private static final List<String> COMPONENTS = List.of("schemas", "parameters", "responses", "headers");

    private static final String SCHEMAS = "#/components/schemas/";

    /**
     * Whatever {@link String#strip} takes away, and the spaces that do not break: white space is ASCII alone to the patterns
     * of Java and more to those of ECMAScript, so all of it is named.
     */
    private static final String WHITE = "\\s\\u001c-\\u001f\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    /** Also for words of several lines, of which a dot in a pattern would see the first alone. */
    private static final String WORDS = "^[\\s\\S]*[^" + WHITE + "][\\s\\S]*$";

    /** How a schema says that its words are on one line. */
    private static final String LINE = "^.*\\S.*$";

    private static final String WORDS_ON_ONE_LINE = "^.*[^" + WHITE + "].*$";

    private static final List<String> NARROWER = List.of("pattern", "format", "enum");

    private final Yaml yaml = yaml();
    private final Map<String, Map<String, Object>> components = new TreeMap<>();
    private final Map<String, Path> owners = new LinkedHashMap<>();
    private final Deque<Path> waiting = new ArrayDeque<>();

    /** Usage: {@code BundleContract SOURCE TARGET [SOURCE TARGET]...}; fails on a missing file or a clash of names. */
    public static void main(String[] args) throws IOException {
        for (int i = 0; i < args.length; i += 2) {
            new BundleContract().bundle(Path.of(args[i]), Path.of(args[i + 1]));
        }
    }

    private void bundle(Path source, Path target) throws IOException {
        Map<String, Object> document = asMap(resolve(load(source), source));
        Map<String, Object> own = asMap(document.remove("components"));
        while (!waiting.isEmpty()) {
            Path file = waiting.removeFirst();
            components
                    .computeIfAbsent(kind(file), key -> new TreeMap<>())
                    .put(componentName(file), resolve(load(file), file));
        }
        Map<String, Object> all = new LinkedHashMap<>(own);
        all.putAll(components);
        document.put("components", all);
        sent(document).forEach(BundleContract::wantWords);
        Files.createDirectories(target.getParent());
        Files.writeString(target, yaml.dump(document));
    }

    /** The schemas that bodies of requests are made of, directly or within others. */
    private List<Map<String, Object>> sent(Map<String, Object> document) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        Deque<Object> bodies = new ArrayDeque<>();
        for (Object path : asMap(document.get("paths")).values()) {
            for (Object operation : asMap(path).values()) {
                if (operation instanceof Map<?, ?> body && body.containsKey("requestBody")) {
                    bodies.add(body.get("requestBody"));
                }
            }
        }
        while (!bodies.isEmpty()) {
            Object node = bodies.removeFirst();
            if (node instanceof Map<?, ?> map) {
                if (map.get("$ref") instanceof String ref && ref.startsWith(SCHEMAS)) {
                    String name = ref.substring(SCHEMAS.length());
                    Map<String, Object> schema = asMap(components.get("schemas").get(name));
                    if (found.put(name, schema) == null) {
                        bodies.add(schema);
                    }
                }
                bodies.addAll(map.values());
            } else if (node instanceof List<?> list) {
                bodies.addAll(list);
            }
        }
        return List.copyOf(found.values());
    }

    /** What must not be empty, whether it must be sent or not, is not white space alone either; nor are words in a list. */
    private static void wantWords(Map<String, Object> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            for (Object property : properties.values()) {
                Map<String, Object> value = asMap(property);
                wantWordsOf(value.get("items") instanceof Map<?, ?> items ? asMap(items) : value);
            }
        }
    }

    /** A pattern of its own says more, save for the one of a line. */
    private static void wantWordsOf(Map<String, Object> value) {
        if (LINE.equals(value.get("pattern"))) {
            value.put("pattern", WORDS_ON_ONE_LINE);
        } else if ("string".equals(value.get("type"))
                && value.get("minLength") instanceof Integer least
                && least > 0
                && NARROWER.stream().noneMatch(value::containsKey)) {
            value.put("pattern", WORDS);
        }
    }

    private Object resolve(Object node, Path file) throws IOException {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String ref && !ref.startsWith("#")) {
                return follow(file.resolveSibling(ref).normalize());
            }
            Map<String, Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                copy.put(entry.getKey().toString(), resolve(entry.getValue(), file));
            }
            return copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object item : list) {
                copy.add(resolve(item, file));
            }
            return copy;
        }
        return node;
    }

    private Object follow(Path file) throws IOException {
        if (!COMPONENTS.contains(kind(file))) {
            return resolve(load(file), file);
        }
        String key = kind(file) + "/" + componentName(file);
        Path owner = owners.putIfAbsent(key, file);
        if (owner == null) {
            waiting.add(file);
        } else if (!owner.equals(file)) {
            throw new IllegalStateException("Two files want the name " + key + ": " + owner + " and " + file);
        }
        return new LinkedHashMap<>(Map.of("$ref", "#/components/" + key));
    }

    private Object load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return yaml.load(reader);
        }
    }

    private static String kind(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String componentName(Path file) {
        String base = file.getFileName().toString().replace(".yaml", "");
        return Arrays.stream(base.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        dumping.setWidth(120);
        dumping.setSplitLines(true);
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new DatesAsText());
    }

    /** Reads 2026-06-06 as text: an example is what a client would send, not a date of this program. */
    private static final class DatesAsText extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
