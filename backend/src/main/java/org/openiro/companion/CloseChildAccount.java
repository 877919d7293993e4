package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Ends at the identity provider what has been ended here. */
@ApplicationScoped
class CloseChildAccount implements WorkHandler {

    private final Accesses accesses;
    private final ChildAccounts accounts;

    CloseChildAccount(Accesses accesses, ChildAccounts accounts) {
        this.accesses = accesses;
        this.accounts = accounts;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CLOSE_CHILD_ACCOUNT;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        CompanionAccess access = accesses.locked(subject);
        // Asked for again meanwhile: opening the account ends whatever there was, too.
        if (access.getStatus() == AccessStatus.CLOSED) {
            accounts.close(access.getSignInName());
        }
    }
}
