package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Makes the account that was asked for. Tried again, it finds the account of the first try by its name. */
@ApplicationScoped
class ProvisionChildAccount implements WorkHandler {

    private final Accesses accesses;
    private final ChildAccounts accounts;
    private final ChildSessions sessions;
    private final Audit audit;
    private final Clock clock;

    ProvisionChildAccount(
            Accesses accesses, ChildAccounts accounts, ChildSessions sessions, Audit audit, Clock clock) {
        this.accesses = accesses;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.PROVISION_CHILD_ACCOUNT;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        CompanionAccess access = accesses.locked(subject);
        if (access.getStatus() != AccessStatus.REQUESTED) {
            // Closed meanwhile.
            return;
        }
        access.accountMade(accounts.open(access.getSignInName()), clock.instant());
        // None from before a closure comes to life again with the account.
        sessions.revokeAll(subject, clock.instant());
        audit.record(AuditEvent.of("OPEN_CHILD_ACCOUNT", "CompanionAccess", subject, access.getChildId()));
    }
}
