package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** The companion app shows a child first of all who their IRO is: to look at it is to have been told. */
@ApplicationScoped
public class ChildSawIro implements WorkHandler {

    private final EntityManager entities;
    private final ActiveIros iros;
    private final AllocationDuties duties;
    private final Audit audit;
    private final AuthorityTime time;

    ChildSawIro(EntityManager entities, ActiveIros iros, AllocationDuties duties, Audit audit, AuthorityTime time) {
        this.entities = entities;
        this.iros = iros;
        this.duties = duties;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_SAW_IRO;
    }

    /** @param subject the allocation that the page showed */
    @Override
    public void handle(UUID item, UUID subject) {
        inTheApp(entities.find(Allocation.class, subject).getChildId());
    }

    /** Records that the child was told through the app today, unless it is on record that they were told before. */
    public void inTheApp(UUID child) {
        iros.of(child).ifPresent(active -> {
            Allocation allocation =
                    entities.find(Allocation.class, active.allocation(), LockModeType.PESSIMISTIC_WRITE);
            if (allocation.getChildInformedOn() == null) {
                allocation.childInformed(InformedChannel.APP, null, time.today());
                duties.childInformed(allocation);
                audit.record(AuditEvent.of("RECORD_CHILD_INFORMED", "Allocation", allocation.getId(), child)
                        .changing("childInformed"));
            }
        });
    }
}
