package org.openiro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openiro.api.Contract.Operation;

/** The conventions for operations: names, texts, roles, headers and the errors each must describe. */
class ContractLintTest {

    private static final Set<String> ROLES = Set.of(
            "IRO",
            "IRO_MANAGER",
            "SOCIAL_WORKER",
            "PRACTICE_MANAGER",
            "ADMIN",
            "ADVOCATE",
            "GUARDIAN",
            "DCS",
            "LEAD_MEMBER",
            "AUDITOR",
            "SYSTEM",
            "CHILD",
            "ANONYMOUS");

    /** Commands that may come without If-Match, each with the reason. */
    private static final Map<String, String> UNCONDITIONAL = Map.of(
            "quickExit", "nothing is read before it, and it must never be refused",
            "markMessageRead", "a message only ever becomes read, so nothing can be lost",
            "putMyViewAttachment", "an attachment never changes under its id, so nothing can be lost",
            "deleteMyViewAttachment", "an attachment never changes under its id, so nothing can be lost");

    /** What is a POST only because a draft about a child does not belong in an address: it keeps nothing. */
    private static final Set<String> KEEPS_NOTHING = Set.of("checkReadability");

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldNameOperationsWithVerbAndNoun(Contract contract) {
        assertNone(contract, operation -> !operation.id().matches("[a-z]+([A-Z][a-z0-9]*)+"));
        List<String> ids = contract.operations().stream().map(Operation::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldSummariseInEightWordsAtMost(Contract contract) {
        assertNone(contract, operation -> {
            String summary = operation.body().path("summary").asText();
            return !summary.matches("[A-Z][a-z]+ .*[^.]") || summary.split(" ").length > 8;
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldDescribeEveryOperation(Contract contract) {
        assertNone(contract, operation -> operation.description().split(" ").length < 15);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldGiveEveryOperationOneDeclaredTag(Contract contract) {
        List<String> declared = contract.document().path("tags").findValuesAsText("name");
        assertNone(contract, operation -> {
            List<String> tags = Contract.texts(operation.body().path("tags"));
            return tags.size() != 1 || !declared.containsAll(tags);
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldNameRolesInExtensionAndText(Contract contract) {
        assertNone(contract, operation -> {
            List<String> roles = operation.roles();
            String last =
                    operation.description().substring(operation.description().indexOf("**Who may call:**") + 1);
            return roles.isEmpty()
                    || !ROLES.containsAll(roles)
                    || (roles.contains("ANONYMOUS") && roles.size() > 1)
                    || (roles.contains("CHILD") == contract.isStaff()) && !operation.isAnonymous()
                    || !roles.stream().allMatch(role -> last.matches("(?s).*\\b" + role + "\\b.*"));
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldUseVersionedKebabCasePaths(Contract contract) {
        assertNone(
                contract, operation -> !operation.path().matches("/v1(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][a-zA-Z]*}))+"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldDescribeTheErrorsThatAnyOperationCanHave(Contract contract) {
        assertNone(contract, operation -> !Stream.of("400", "429", "500", "503").allMatch(operation::answers));
        assertNone(
                contract,
                operation -> !operation.isAnonymous() && !(operation.answers("401") && operation.answers("403")));
        assertNone(
                contract,
                operation -> !operation.isAnonymous()
                        && (operation.path().contains("{") || operation.takes("OpeniroAuthority"))
                        && !operation.answers("404"));
        assertNone(
                contract,
                operation ->
                        operation.body().has("requestBody") && !(operation.answers("413") && operation.answers("415")));
        assertNone(contract, operation -> !contract.isStaff() && !operation.isAnonymous() && !operation.answers("426"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldTakeEveryErrorFromASharedResponse(Contract contract) {
        assertNone(
                contract,
                operation -> operation.body().path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .anyMatch(response -> !response.getValue().has("$ref")));
        contract.document()
                .path("components")
                .path("responses")
                .forEach(response -> assertThat(response.path("content").fieldNames())
                        .toIterable()
                        .containsExactly("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldMakeRetriesSafe(Contract contract) {
        assertNone(
                contract,
                operation -> contract.isStaff()
                        && operation.method().equals("post")
                        && !KEEPS_NOTHING.contains(operation.id())
                        && !(operation.takes("IdempotencyKey")
                                && operation.answers("409")
                                && operation.answers("422")));
        assertNone(contract, operation -> !contract.isStaff() && operation.takes("IdempotencyKey"));
        assertNone(contract, operation -> !operation.method().equals("post") && operation.takes("IdempotencyKey"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldProtectEveryChangeOfSomethingThatExists(Contract contract) {
        assertNone(
                contract,
                operation -> changesSomethingThatExists(operation)
                        && !(operation.takes("IfMatch") && operation.answers("412") && operation.answers("428")));
        assertNone(contract, operation -> operation.method().equals("get") && operation.takes("IfMatch"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldSayWhereCreatedThingsAreAndHowTheyStand(Contract contract) {
        assertNone(
                contract,
                operation -> operation.answers("201")
                        && !(operation.response("201").path("headers").has("Location")
                                && operation.response("201").path("headers").has("ETag")));
        assertNone(
                contract,
                operation -> operation.body().path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .anyMatch(
                                response -> !response.getValue().path("headers").has("Cache-Control")));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldPageEveryList(Contract contract) {
        assertNone(
                contract,
                operation ->
                        operation.id().startsWith("list") && !(operation.takes("Cursor") && operation.takes("Limit")));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldAskForTheAuthorityOnlyOnTheStaffApi(Contract contract) {
        assertNone(
                contract,
                operation -> contract.isStaff()
                        ? !operation.takes("OpeniroAuthority")
                                && !operation.id().equals("listMyMemberships")
                        : operation.takes("OpeniroAuthority"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldTakeTheVersionOfTheAppWhereAnOldOneIsRefused(Contract contract) {
        assertNone(contract, operation -> operation.takes("AppVersion") != operation.answers("426"));
    }

    private static boolean changesSomethingThatExists(Operation operation) {
        boolean replaces = Set.of("put", "patch", "delete").contains(operation.method());
        boolean commands = operation.method().equals("post")
                && !operation.answers("201")
                && (operation.answers("200") || operation.answers("204"));
        return (replaces || commands)
                && !UNCONDITIONAL.containsKey(operation.id())
                && !KEEPS_NOTHING.contains(operation.id());
    }

    private static void assertNone(Contract contract, Predicate<Operation> offends) {
        assertThat(contract.operations().stream().filter(offends)).isEmpty();
    }
}
