package org.openiro.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;

/** Places and lifts what keeps a record. */
@ApplicationScoped
class LegalHoldService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    LegalHoldService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    LegalHold place(UUID child, String reason) {
        access.require(child);
        LegalHold hold = new LegalHold(child, reason, current.get().person(), time.now());
        entities.persist(hold);
        audit.record(AuditEvent.of("PLACE_LEGAL_HOLD", "LegalHold", hold.getId(), child)
                .because(reason));
        return hold;
    }

    LegalHold read(UUID id) {
        LegalHold hold = visible(id);
        audit.record(AuditEvent.read("LegalHold", id, hold.getChildId()));
        return hold;
    }

    LegalHold lift(UUID id, String ifMatch, String reason) {
        visible(id);
        LegalHold hold = changes.of(LegalHold.class, id, ifMatch);
        hold.lift(current.get().person(), reason, time.now());
        audit.record(AuditEvent.of("LIFT_LEGAL_HOLD", "LegalHold", id, hold.getChildId())
                .because(reason));
        return hold;
    }

    /** Before anything is said about its state. */
    private LegalHold visible(UUID id) {
        LegalHold hold = entities.find(LegalHold.class, id);
        if (hold == null) {
            throw ProblemException.notFound();
        }
        access.require(hold.getChildId());
        return hold;
    }
}
