package org.openiro.companionapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build has put together: the application for production, and the one for the local stack. */
class BuildIT {

    private static final Path TARGET = Path.of(System.getProperty("openiro.build"));

    @Test
    void shouldHaveNoMovableClockInProduction() {
        assertThat(entries("quarkus-app", "org/openiro/localclock/")).isEmpty();
        assertThat(entries("quarkus-app", "org/openiro/companionapi/")).isNotEmpty();
    }

    @Test
    void shouldHaveTheMovableClockInTheLocalStack() {
        assertThat(entries("local-app", "org/openiro/localclock/MovableClock.class"))
                .isNotEmpty();
    }

    @Test
    void shouldHaveNothingOfTheStaffSideOrOfTests() {
        for (String foreign : List.of(
                "org/openiro/child/",
                "org/openiro/access/",
                "org/openiro/database/",
                "org/openiro/testkit/",
                "io/zonky/")) {
            assertThat(entries("quarkus-app", foreign)).as(foreign).isEmpty();
        }
    }

    private static List<String> entries(String application, String prefix) {
        try (Stream<Path> files = Files.walk(TARGET.resolve(application))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .flatMap(jar -> names(jar).stream())
                    .filter(name -> name.startsWith(prefix))
                    .toList();
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
