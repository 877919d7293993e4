package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two schema files of one name would be one class: the generator would drop the other in silence. */
class SchemaNamesTest {

    @Test
    void shouldGiveEverySchemaFileANameOfItsOwn() throws IOException {
        Map<String, List<Path>> byName = schemaFiles()
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString().replace("-", "")));
        assertThat(byName)
                .isNotEmpty()
                .allSatisfy((name, files) -> assertThat(files).hasSize(1));
    }

    @Test
    void shouldNameSchemaFilesInKebabCase() throws IOException {
        assertThat(schemaFiles())
                .allMatch(file -> file.getFileName().toString().matches("[a-z0-9]+(-[a-z0-9]+)*\\.yaml"));
    }

    private static Stream<Path> schemaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Contract.SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.getParent().getFileName().toString().equals("schemas"))
                    .toList()
                    .stream();
        }
    }
}
