package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An example that breaks its own schema teaches a client something wrong. */
class ExamplesTest {

    private record Example(String where, JsonNode value, JsonNode schema) {}

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldHoldItsSchema(Contract contract) {
        SchemaValidator validator = validator(contract);
        List<String> wrong = new ArrayList<>();
        List<Example> examples = examples(contract);
        examples.forEach(example -> validator
                .validate(() -> example.value(), schema(example.schema()), null)
                .getMessages()
                .forEach(message -> wrong.add(example.where() + ": " + message.getMessage())));
        assertThat(examples).hasSizeGreaterThan(contract.operations().size());
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldComeWithEveryJsonBody(Contract contract) {
        assertThat(contract.operations().stream()
                        .flatMap(operation -> operation.body().findValues("application/json").stream()
                                .filter(media -> media.path("examples").isEmpty())
                                .map(media -> operation)))
                .isEmpty();
    }

    private static List<Example> examples(Contract contract) {
        List<Example> examples = new ArrayList<>();
        contract.operations().forEach(operation -> addBodies(operation.toString(), operation.body(), examples));
        contract.document()
                .path("components")
                .path("responses")
                .properties()
                .forEach(response -> addBodies(response.getKey(), response.getValue(), examples));
        contract.schemas()
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> property.getValue().has("example"))
                        .forEach(property -> examples.add(new Example(
                                schema.getKey() + "." + property.getKey(),
                                property.getValue().path("example"),
                                property.getValue()))));
        return examples;
    }

    private static void addBodies(String where, JsonNode node, List<Example> examples) {
        Stream.of("application/json", "application/problem+json")
                .flatMap(type -> node.findValues(type).stream())
                .forEach(media -> media.path("examples")
                        .properties()
                        .forEach(example -> examples.add(new Example(
                                where + " " + example.getKey(),
                                example.getValue().path("value"),
                                media.path("schema")))));
    }

    /** Undeclared properties count as errors here, although the published answers are open. */
    private static SchemaValidator validator(Contract contract) {
        OpenAPI api = new OpenAPIV3Parser().read("META-INF/openiro/" + contract.name() + ".yaml");
        return new SchemaValidator(api, new MessageResolver(LevelResolver.defaultResolver()));
    }

    private static Schema<?> schema(JsonNode node) {
        return io.swagger.v3.core.util.Json.mapper().convertValue(node, Schema.class);
    }
}
