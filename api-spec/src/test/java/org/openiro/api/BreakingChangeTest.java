package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * A client made from a released contract goes on working until the major version changes. A release puts its two bundles
 * into {@code released/<version>}; every later contract of the same major version is compared with each of them.
 */
class BreakingChangeTest {

    private static final Path RELEASED = Path.of("released");

    @TestFactory
    Stream<DynamicTest> shouldKeepWhatWasReleased() throws IOException {
        return released().stream()
                .map(file -> DynamicTest.dynamicTest(RELEASED.relativize(file).toString(), () -> {
                    String now = bundle(file.getFileName().toString());
                    assertThat(breaks(Files.readString(file), now)).isEmpty();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an operation is marked deprecated | operationId: getThing | operationId: getThing\\n      deprecated: true | false",
                "a property of an answer has another type | name: {type: string} | name: {type: integer} | true",
                "a property of a request becomes required | required: [word] | required: [word, more] | true",
                "an answer gains a property | name: {type: string} | name: {type: string}\\n        more: {type: string} | false",
                "a parameter becomes required | required: false | required: true | true",
                "an address is another | /v1/things/{id}: | /v1/stuff/{id}: | true"
            })
    void shouldTellWhatBreaksAClient(String what, String before, String after, boolean expected) {
        String changed = SMALL.replace(before, after.replace("\\n", "\n"));
        assertThat(changed).as(what).isNotEqualTo(SMALL);
        assertThat(!breaks(SMALL, changed).isEmpty()).as(what).isEqualTo(expected);
    }

    @Test
    void shouldFindNothingInTheSameContract() throws IOException {
        for (String file : List.of("staff.yaml", "companion.yaml")) {
            String text = bundle(file);
            assertThat(breaks(text, text)).isEmpty();
        }
    }

    private static List<Path> released() throws IOException {
        if (!Files.isDirectory(RELEASED)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String bundle(String file) throws IOException {
        try (InputStream text = BreakingChangeTest.class.getResourceAsStream("/META-INF/openiro/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What a client of the old contract would stumble over; empty when nothing. */
    private static List<String> breaks(String released, String now) {
        ChangedOpenApi change = OpenApiCompare.fromContents(released, now);
        if (change.isCompatible()) {
            return List.of();
        }
        Stream<String> missing = change.getMissingEndpoints().stream().map(endpoint -> "gone: " + endpoint);
        Stream<String> changed = change.getChangedOperations().stream()
                .filter(operation -> !operation.isCompatible())
                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl());
        return Stream.concat(missing, changed).toList();
    }

    private static final String SMALL = """
            openapi: 3.0.3
            info: {title: Things, version: 1.0.0}
            paths:
              /v1/things/{id}:
                post:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: page, in: query, required: false, schema: {type: string}}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Ask'}
                  responses:
                    '200':
                      description: It
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Thing'}
            components:
              schemas:
                Ask:
                  type: object
                  required: [word]
                  properties:
                    word: {type: string}
                    more: {type: string}
                Thing:
                  type: object
                  properties:
                    name: {type: string}
            """;
}
