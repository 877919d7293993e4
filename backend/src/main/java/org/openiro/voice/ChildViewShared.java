package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.review.ReviewViews;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child has shared what they think: it belongs to a review, and the child is owed word of what became of it. */
@ApplicationScoped
class ChildViewShared implements WorkHandler {

    private final EntityManager entities;
    private final ReviewViews views;
    private final Audit audit;

    ChildViewShared(EntityManager entities, ReviewViews views, Audit audit) {
        this.entities = entities;
        this.views = views;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_VIEW_SHARED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        views.shared(subject);
        ChildView view = entities.find(ChildView.class, subject);
        audit.record(AuditEvent.of("CHILD_VIEW_SHARED", "ChildView", subject, view.getChildId()));
    }
}
