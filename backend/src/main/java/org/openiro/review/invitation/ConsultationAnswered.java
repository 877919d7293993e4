package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Somebody answered a consultation form: the audit says so, which a link by itself may not write. */
@ApplicationScoped
class ConsultationAnswered implements WorkHandler {

    private final EntityManager entities;
    private final Audit audit;

    ConsultationAnswered(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CONSULTATION_ANSWERED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        Consultation form = entities.find(Consultation.class, subject);
        audit.record(AuditEvent.of("CONSULTATION_ANSWERED", "Consultation", subject, form.getChildId()));
    }
}
