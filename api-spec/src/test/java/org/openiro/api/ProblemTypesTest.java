package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One registry of problem types, and nothing named anywhere that is not in it. */
class ProblemTypesTest {

    /** Answered below the operations, so no operation describes them. */
    private static final Set<String> BELOW_OPERATIONS = Set.of("method-not-allowed", "headers-too-large");

    private final Map<String, JsonNode> types = StreamSupport.stream(
                    Contract.problemTypes().spliterator(), false)
            .collect(Collectors.toMap(type -> type.path("slug").asText(), type -> type));

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void shouldExplainEveryType() {
        assertThat(types).isNotEmpty().allSatisfy((slug, type) -> {
            assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(type.path("status").asInt()).isBetween(400, 599);
            assertThat(Stream.of("title", "meaning", "whatToDo")
                            .map(key -> type.path(key).asText()))
                    .noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldDescribeEveryTypeThatAnOperationNames(Contract contract) {
        contract.operations()
                .forEach(operation -> assertThat(operation.problems())
                        .as(operation.toString())
                        .allSatisfy(slug -> {
                            assertThat(types).containsKey(slug);
                            String status = types.get(slug).path("status").asText();
                            assertThat(operation.answers(status)).isTrue();
                            assertThat(operation.description()).contains("`" + status + " " + slug + "`");
                        }));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldNameTypesInExamplesAsTheRegistryDoes(Contract contract) {
        examples(contract).forEach(problem -> {
            JsonNode type = types.get(slugOf(problem));
            assertThat(type).as(problem.toString()).isNotNull();
            assertThat(problem.path("title")).isEqualTo(type.path("title"));
            assertThat(problem.path("status")).isEqualTo(type.path("status"));
        });
    }

    @Test
    void shouldRegisterNothingThatIsNeverAnswered() {
        Set<String> answered = new HashSet<>(BELOW_OPERATIONS);
        Contract.all().forEach(contract -> {
            contract.operations().forEach(operation -> answered.addAll(operation.problems()));
            examples(contract).forEach(problem -> answered.add(slugOf(problem)));
        });
        assertThat(types.keySet()).containsExactlyInAnyOrderElementsOf(answered);
    }

    private static List<JsonNode> examples(Contract contract) {
        return contract.document().path("components").path("responses").findValues("value");
    }

    private static String slugOf(JsonNode problem) {
        return problem.path("type").asText().replace("/problems/", "");
    }
}
