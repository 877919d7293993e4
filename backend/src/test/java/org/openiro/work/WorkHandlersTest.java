package org.openiro.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class WorkHandlersTest {

    @Inject
    @All
    List<WorkHandler> handlers;

    @Test
    void shouldHaveExactlyOneHandlerForEveryKind() {
        assertThat(handlers.stream().map(WorkHandler::kind))
                .containsExactlyInAnyOrder(WorkKind.values());
    }
}
