package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What a build has put together of one module: the application for production, and the one for the local stack. */
public final class BuiltApplication {

    private static final Path BUILD = Path.of(System.getProperty("openiro.build"));

    private final Path directory;

    private BuiltApplication(Path directory) {
        this.directory = directory;
    }

    /** What is deployed. */
    public static BuiltApplication forProduction() {
        return new BuiltApplication(BUILD.resolve("quarkus-app"));
    }

    /** What the local stack starts: with a clock that can be moved, and pages to try the API. */
    public static BuiltApplication forTheLocalStack() {
        return new BuiltApplication(BUILD.resolve("local-app"));
    }

    /** The names of all entries that start so, in any jar of the application. */
    public List<String> entries(String prefix) {
        return jars().stream()
                .flatMap(jar -> names(jar).stream())
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
