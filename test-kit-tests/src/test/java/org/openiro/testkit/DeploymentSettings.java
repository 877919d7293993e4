package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment that programs read, and the environment that the Kustomize base gives them. */
final class DeploymentSettings {

    private static final Path HOME = Path.of("..");
    private static final Path BASE = HOME.resolve("k8s/base");
    private static final Pattern IN_PROPERTIES =
            Pattern.compile("\\$\\{(OPENIRO_[A-Z_]+)(?::((?:[^{}]|\\$\\{[^{}]*})*))?}");
    private static final Pattern IN_JAVA = Pattern.compile("getenv\\(\"(OPENIRO_[A-Z_]+)\"\\)");
    private static final Pattern IN_JAVA_WITH_DEFAULT =
            Pattern.compile("getenv\\(\\)\\.getOrDefault\\(\"(OPENIRO_[A-Z_]+)\", \"([^\"]*)\"\\)");

    private DeploymentSettings() {}

    /** What an application reads, with the default of each name; empty where there is none. */
    static Map<String, String> readByApplication(String module) {
        Map<String, String> read = new TreeMap<>();
        String properties = text(HOME.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"))
                + text(HOME.resolve(module + "/src/main/resources/application.properties"));
        IN_PROPERTIES
                .matcher(properties)
                .results()
                .forEach(found -> read.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        return read;
    }

    /** What the migration program reads, with defaults as above. */
    static Map<String, String> readByMigration() {
        String source = text(HOME.resolve("database/src/main/java/org/openiro/database/Migrate.java"));
        Map<String, String> read = new TreeMap<>();
        IN_JAVA.matcher(source).results().forEach(found -> read.put(found.group(1), ""));
        IN_JAVA_WITH_DEFAULT.matcher(source).results().forEach(found -> read.put(found.group(1), found.group(2)));
        return read;
    }

    /** The names that all workloads are given. */
    static Set<String> shared() {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(BASE.resolve("settings.env"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(settings.stringPropertyNames());
    }

    /** The names that the containers of one manifest are given alone. */
    static Set<String> own(String manifest) {
        Set<String> names = new TreeSet<>();
        YAMLMapper yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class)
                .<JsonNode>readValues(BASE.resolve(manifest).toFile())) {
            documents.forEachRemaining(document -> document.at("/spec/template/spec/containers")
                    .forEach(container -> container
                            .path("env")
                            .forEach(variable -> names.add(variable.path("name").asText()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Every name that any file of the base writes, in whatever place. */
    static Set<String> written() {
        try (var files = Files.list(BASE)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> Pattern.compile("OPENIRO_[A-Z_]+")
                            .matcher(text(file))
                            .results())
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
