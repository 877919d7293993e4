package org.openiro.voice;

import org.openiro.access.Role;
import org.openiro.clock.Responsible;

/** Whom a child writes to. The words are between the child and that one person; nobody else reads them. */
enum Channel {
    IRO(Role.IRO, Responsible.IRO),
    SOCIAL_WORKER(Role.SOCIAL_WORKER, Responsible.SOCIAL_WORKER),
    ADVOCATE(Role.ADVOCATE, Responsible.ADVOCATE);

    private final Role role;
    private final Responsible responsible;

    Channel(Role role, Responsible responsible) {
        this.role = role;
        this.responsible = responsible;
    }

    /** Whose role it takes to be on the other end. */
    Role role() {
        return role;
    }

    /** Who has to answer. */
    Responsible responsible() {
        return responsible;
    }
}
