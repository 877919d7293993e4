package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundle says what the sources say. */
class BundleTest {

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldHoldTheOperationsOfTheSources(Contract contract) {
        Path root = Contract.SOURCES.resolve(contract.name()).resolve("openapi.yaml");
        Set<String> inSources = new TreeSet<>();
        Contract.source(root).path("paths").properties().forEach(path -> {
            Path file =
                    root.resolveSibling(path.getValue().path("$ref").asText()).normalize();
            Contract.source(file)
                    .properties()
                    .forEach(method -> inSources.add(method.getKey() + " " + path.getKey() + " "
                            + method.getValue().path("operationId").asText()));
        });
        assertThat(contract.operations().stream()
                        .map(operation -> operation.method() + " " + operation.path() + " " + operation.id()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(inSources);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldHoldTheSchemasOfTheSources(Contract contract) {
        Set<String> inSources = reachableFiles(contract).stream()
                .filter(file -> file.getParent().endsWith("schemas"))
                .map(file -> file.getFileName().toString().replace("-", "").replace(".yaml", ""))
                .collect(Collectors.toSet());
        assertThat(contract.schemas().stream().map(schema -> schema.getKey().toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(inSources);
    }

    @Test
    void shouldLeaveNoSourceFileUnused() throws IOException {
        Set<Path> used = new TreeSet<>();
        Contract.all().forEach(contract -> used.addAll(reachableFiles(contract)));
        used.add(Contract.SOURCES.resolve("shared/problem-types.yaml"));
        try (Stream<Path> files = Files.walk(Contract.SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldStandAlone(Contract contract) {
        assertThat(contract.document().findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(ref -> !contract.document().at(ref.substring(1)).isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldBeReadWithoutComplaintByACommonParser(Contract contract) {
        assertThat(new OpenAPIV3Parser()
                        .readLocation("META-INF/openiro/" + contract.name() + ".yaml", null, null)
                        .getMessages())
                .isEmpty();
    }

    private static Set<Path> reachableFiles(Contract contract) {
        Set<Path> files = new TreeSet<>();
        collect(Contract.SOURCES.resolve(contract.name()).resolve("openapi.yaml"), files);
        return files;
    }

    private static void collect(Path file, Set<Path> files) {
        if (files.add(file)) {
            JsonNode content = Contract.source(file);
            content.findValuesAsText("$ref")
                    .forEach(ref -> collect(file.resolveSibling(ref).normalize(), files));
        }
    }
}
