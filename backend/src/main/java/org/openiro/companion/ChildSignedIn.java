package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** The first time makes an access active. Each time is kept in the audit. */
@ApplicationScoped
class ChildSignedIn implements WorkHandler {

    private final Accesses accesses;
    private final Audit audit;
    private final Clock clock;

    ChildSignedIn(Accesses accesses, Audit audit, Clock clock) {
        this.accesses = accesses;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_SIGNED_IN;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        CompanionAccess access = accesses.locked(subject);
        if (access.signedIn(clock.instant())) {
            audit.record(AuditEvent.of("ACTIVATE_COMPANION_ACCESS", "CompanionAccess", subject, access.getChildId()));
        }
        audit.recordByChild(AuditEvent.of("SIGN_IN", "CompanionAccess", subject, access.getChildId()));
    }
}
