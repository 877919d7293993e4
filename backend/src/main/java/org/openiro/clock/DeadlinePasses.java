package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** At the moment a watched deadline passes: what was met or withdrawn before has no consequence. */
@ApplicationScoped
class DeadlinePasses implements WorkHandler {

    private final DeadlineBook book;
    private final AuthorityTime time;
    private final Event<DeadlinePassed> passed;

    DeadlinePasses(DeadlineBook book, AuthorityTime time, Event<DeadlinePassed> passed) {
        this.book = book;
        this.time = time;
        this.passed = passed;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.DEADLINE_PASSES;
    }

    @Override
    public void handle(UUID item, UUID deadline) {
        book.stillOpen(deadline)
                .filter(open -> !time.now().isBefore(open.passesAt()) && open.pass(time.now()))
                .ifPresent(open -> passed.fire(DeadlinePassed.of(open)));
    }
}
