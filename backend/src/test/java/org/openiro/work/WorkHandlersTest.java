package org.openiro.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class WorkHandlersTest {

    /** Kinds whose feature is not part of the application yet. */
    private static final Set<WorkKind> TO_COME = Set.of(
            WorkKind.CHILD_SIGNED_IN,
            WorkKind.END_CHILD_SESSION,
            WorkKind.PROVISION_CHILD_ACCOUNT,
            WorkKind.CLOSE_CHILD_ACCOUNT,
            WorkKind.EXPIRE_ACTIVATION_CODE);

    @Inject
    @All
    List<WorkHandler> handlers;

    @Test
    void shouldHaveExactlyOneHandlerForEveryKind() {
        assertThat(handlers.stream().map(WorkHandler::kind))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WorkKind.values())
                        .filter(kind -> !TO_COME.contains(kind))
                        .toList());
    }
}
