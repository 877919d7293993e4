package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child has said how a review was. Nothing is owed in return; that it was said is kept with the child's record. */
@ApplicationScoped
class ChildFeedbackGiven implements WorkHandler {

    private final EntityManager entities;
    private final Audit audit;

    ChildFeedbackGiven(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_FEEDBACK;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ReviewFeedback feedback = entities.find(ReviewFeedback.class, subject);
        audit.record(AuditEvent.of("CHILD_FEEDBACK_GIVEN", "ReviewFeedback", subject, feedback.getChildId()));
    }
}
