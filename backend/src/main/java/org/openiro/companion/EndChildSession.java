package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** After a quick exit: nobody who picks up the device can go on where the child left. */
@ApplicationScoped
class EndChildSession implements WorkHandler {

    private final ChildSessions sessions;
    private final ChildAccounts accounts;

    EndChildSession(ChildSessions sessions, ChildAccounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.END_CHILD_SESSION;
    }

    @Override
    public void handle(UUID item, UUID session) {
        sessions.nameOf(session).ifPresent(accounts::endSession);
    }
}
