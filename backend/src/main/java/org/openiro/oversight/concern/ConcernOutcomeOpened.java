package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Somebody read what came of their concern: the audit says so, which a link by itself may not write. */
@ApplicationScoped
class ConcernOutcomeOpened implements WorkHandler {

    private final EntityManager entities;
    private final Audit audit;

    ConcernOutcomeOpened(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CONCERN_OUTCOME_OPENED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        Concern concern = entities.find(Concern.class, subject);
        // The record may have been destroyed since.
        if (concern != null) {
            audit.record(AuditEvent.of("CONCERN_OUTCOME_OPENED", "Concern", subject, concern.getChildId()));
        }
    }
}
