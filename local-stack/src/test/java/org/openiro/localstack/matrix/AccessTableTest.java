package org.openiro.localstack.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody adds an operation, or opens one to another role, without saying whose things it is about. */
class AccessTableTest {

    private static final List<Operation> OPERATIONS = Operation.all();
    private static final AccessTable TABLE = AccessTable.read();

    @Test
    void shouldHaveOneRowForEachOperation() {
        assertThat(TABLE.rows().keySet())
                .as("lines of operations.csv")
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.stream()
                        .map(operation -> new AccessTable.Key(operation.contract(), operation.id()))
                        .toList());
    }

    @Test
    void shouldSayWhoseThingsAreOpenToEachRoleThatMayCall() {
        Set<String> undecided = new TreeSet<>();
        for (Operation operation : OPERATIONS) {
            for (String role : operation.roles()) {
                if (!operation.isOpenToAnybody() && TABLE.tie(operation, role) == Tie.NEVER) {
                    undecided.add(operation.id() + " for " + role);
                }
            }
        }
        assertThat(undecided)
                .as("roles in the contract with a dash in ties.csv")
                .isEmpty();
    }

    @Test
    void shouldNameWhatTheAddressNames() {
        assertThat(OPERATIONS.stream()
                        .filter(operation -> TABLE.row(operation).names().isPresent() != hasParameterOfAKind(operation))
                        .map(Operation::id))
                .isEmpty();
    }

    @Test
    void shouldLetAuditorsAndTheLeadMemberWriteNothing() {
        assertThat(OPERATIONS.stream()
                        .filter(operation -> !operation.reads())
                        .filter(operation -> operation.roles().contains("AUDITOR")
                                || operation.roles().contains("LEAD_MEMBER"))
                        .map(Operation::id))
                .isEmpty();
    }

    @Test
    void shouldHaveACallerInEachRole() {
        Set<String> callers = Caller.all().stream().map(Caller::name).collect(Collectors.toSet());
        assertThat(OPERATIONS.stream()
                        .filter(operation -> !operation.isOpenToAnybody())
                        .flatMap(operation -> operation.roles().stream()))
                .isSubsetOf(callers);
    }

    @Test
    void shouldLeaveFieldsToRolesThatExist() {
        Set<String> callers = Caller.all().stream().map(Caller::name).collect(Collectors.toSet());
        assertThat(FieldTable.read())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.thereFor()).isSubsetOf(callers));
    }

    private static boolean hasParameterOfAKind(Operation operation) {
        for (Kind kind : Kind.values()) {
            if (operation.takes("path:" + kind.parameter())) {
                return true;
            }
        }
        return false;
    }
}
