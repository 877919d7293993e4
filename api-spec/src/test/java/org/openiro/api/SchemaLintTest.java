package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions for schemas: every property says what it means, is bounded, and objects are closed or open. */
class SchemaLintTest {

    private static final Set<String> DATES = Set.of("date", "date-time", "uuid", "binary");

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldDescribeEverySchemaAndProperty(Contract contract) {
        assertThat(contract.schemas())
                .isNotEmpty()
                .allMatch(
                        schema -> schema.getValue().path("description").asText().length() > 10);
        assertNoProperty(
                contract,
                (name, property) ->
                        contract.follow(property).path("description").asText().isBlank());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldGiveAnExampleOfEveryValue(Contract contract) {
        assertNoProperty(contract, (name, property) -> {
            JsonNode target = contract.follow(property);
            return !target.has("example") && !target.path("type").asText().equals("object");
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldBoundEveryValue(Contract contract) {
        assertNoProperty(contract, (name, property) -> switch (property.path("type")
                .asText()) {
            case "string" ->
                !property.has("maxLength")
                        && !property.has("enum")
                        && !DATES.contains(property.path("format").asText());
            case "integer", "number" -> !property.has("format") || !property.has("minimum") || !property.has("maximum");
            case "array" -> !property.has("maxItems");
            default -> false;
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldTakeNoWhiteSpaceForWords(Contract contract) {
        Set<String> sent = contract.sentSchemas();
        List<String> blank = new ArrayList<>();
        Set<String> patterns = new TreeSet<>();
        for (Map.Entry<String, JsonNode> schema : objects(contract)) {
            for (Map.Entry<String, JsonNode> property :
                    schema.getValue().path("properties").properties()) {
                JsonNode value = property.getValue().path("items").has("type")
                        ? property.getValue().path("items")
                        : property.getValue();
                if (sent.contains(schema.getKey())
                        && value.path("minLength").asInt() > 0
                        && !value.has("enum")
                        && !value.has("format")) {
                    String pattern = value.path("pattern").asText();
                    patterns.add(pattern);
                    if (Stream.of(" \n\t", " ", "\u2003", "\u00a0\u3000").anyMatch(white -> white.matches(pattern))) {
                        blank.add(schema.getKey() + "." + property.getKey());
                    }
                }
            }
        }
        assertThat(blank).isEmpty();
        assertThat(patterns)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                                .mapToObj(Character::toString)
                                .filter(each -> each.isBlank() && each.matches(pattern)))
                        .isEmpty())
                .filteredOn(pattern -> pattern.startsWith("^[\\s"))
                .singleElement()
                .satisfies(pattern ->
                        assertThat("Two\nlines, one of them\n\nempty").matches(pattern));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldNameDatesAsDates(Contract contract) {
        assertNoProperty(
                contract,
                (name, property) ->
                        name.endsWith("At") && !property.path("format").asText().equals("date-time"));
        assertNoProperty(
                contract,
                (name, property) -> name.matches(".*(On|Date)")
                        && !property.path("format").asText().equals("date"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldExplainEveryEnumValue(Contract contract) {
        List<String> silent = new ArrayList<>();
        Stream.concat(
                        contract.schemas().stream(),
                        contract.schemas().stream()
                                .flatMap(schema -> schema.getValue().path("properties").properties().stream()))
                .filter(entry -> entry.getValue().has("enum"))
                .forEach(entry -> entry.getValue().path("enum").forEach(value -> {
                    if (!entry.getValue().path("description").asText().contains("* `" + value.asText() + "`: ")
                            || !value.asText().matches("[A-Z][A-Z0-9_]*")) {
                        silent.add(entry.getKey() + " " + value.asText());
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldCloseWhatIsSentAndLeaveAnswersOpen(Contract contract) {
        Set<String> sent = contract.sentSchemas();
        Set<String> answered = contract.answeredSchemas();
        assertThat(objects(contract))
                .filteredOn(schema -> sent.contains(schema.getKey()))
                .isNotEmpty()
                .allMatch(schema ->
                        schema.getValue().path("additionalProperties").asText().equals("false"));
        assertThat(objects(contract))
                .filteredOn(schema -> answered.contains(schema.getKey()))
                .isNotEmpty()
                .noneMatch(schema -> schema.getValue().has("additionalProperties"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldComposeNothing(Contract contract) {
        assertThat(Stream.of("allOf", "oneOf", "anyOf", "discriminator", "nullable")
                        .filter(word -> !contract.document()
                                .path("components")
                                .path("schemas")
                                .findValues(word)
                                .isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldUseNamedSchemasOnly(Contract contract) {
        assertNoProperty(
                contract,
                (name, property) -> property.path("type").asText().equals("object")
                        || property.path("items").path("type").asText().equals("object"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldShapeListsAlike(Contract contract) {
        assertThat(contract.schemas().stream().filter(schema -> schema.getKey().endsWith("List")))
                .isNotEmpty()
                .allSatisfy(schema -> {
                    assertThat(schema.getValue().path("properties").fieldNames())
                            .toIterable()
                            .containsExactly("items", "nextCursor");
                    assertThat(Contract.texts(schema.getValue().path("required")))
                            .containsExactly("items");
                });
    }

    private static List<Map.Entry<String, JsonNode>> objects(Contract contract) {
        return contract.schemas().stream()
                .filter(schema -> schema.getValue().path("type").asText().equals("object"))
                .toList();
    }

    private static void assertNoProperty(Contract contract, BiPredicate<String, JsonNode> offends) {
        List<String> offenders = new ArrayList<>();
        objects(contract)
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> offends.test(property.getKey(), property.getValue()))
                        .forEach(property -> offenders.add(schema.getKey() + "." + property.getKey())));
        assertThat(offenders).isEmpty();
    }
}
