package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Decides at the end of the 24 hours. A period that ended in the meantime, or that a care order made active, needs no
 * decision.
 */
@ApplicationScoped
class ConfirmLookedAfter implements WorkHandler {

    private final Changes changes;
    private final CareClocks clocks;
    private final AuthorityTime time;
    private final Audit audit;

    ConfirmLookedAfter(Changes changes, CareClocks clocks, AuthorityTime time, Audit audit) {
        this.changes = changes;
        this.clocks = clocks;
        this.time = time;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CONFIRM_LOOKED_AFTER;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        PeriodOfCare period = changes.of(PeriodOfCare.class, subject, null);
        if (period.judge(time.now())) {
            clocks.begin(period);
            audit.record(AuditEvent.of("CONFIRM_LOOKED_AFTER", "PeriodOfCare", subject, period.getChildId())
                    .changing("status", "lookedAfterFrom"));
        }
    }
}
