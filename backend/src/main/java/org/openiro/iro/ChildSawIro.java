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

/** The companion app shows a child who their IRO is: to open that page is to have been told. */
@ApplicationScoped
class ChildSawIro implements WorkHandler {

    private final EntityManager entities;
    private final AllocationDuties duties;
    private final Audit audit;
    private final AuthorityTime time;

    ChildSawIro(EntityManager entities, AllocationDuties duties, Audit audit, AuthorityTime time) {
        this.entities = entities;
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
        Allocation allocation = entities.find(Allocation.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (allocation.childSaw(time.today())) {
            duties.childInformed(allocation);
            audit.record(AuditEvent.of("RECORD_CHILD_INFORMED", "Allocation", subject, allocation.getChildId())
                    .changing("childInformed"));
        }
    }
}
