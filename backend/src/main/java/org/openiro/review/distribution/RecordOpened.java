package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Somebody opened their copy by its link: the audit says so, which a link by itself may not write. */
@ApplicationScoped
class RecordOpened implements WorkHandler {

    private final EntityManager entities;
    private final Audit audit;

    RecordOpened(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECORD_OPENED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        RecordCopy copy = entities.find(RecordCopy.class, subject);
        // The record may have been destroyed since.
        if (copy != null) {
            audit.record(AuditEvent.of("RECORD_OPENED", "RecordCopy", subject, copy.getChildId()));
        }
    }
}
