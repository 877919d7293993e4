package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Removes a code that was not used in its time. */
@ApplicationScoped
class ExpireActivationCode implements WorkHandler {

    private final Accesses accesses;
    private final ChildAccounts accounts;
    private final Clock clock;

    ExpireActivationCode(Accesses accesses, ChildAccounts accounts, Clock clock) {
        this.accesses = accesses;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.EXPIRE_ACTIVATION_CODE;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        CompanionAccess access = accesses.locked(subject);
        if (access.codeHasExpired(clock.instant())) {
            accounts.removeUnusedCode(access.getSignInName());
            access.codeExpired();
        }
    }
}
