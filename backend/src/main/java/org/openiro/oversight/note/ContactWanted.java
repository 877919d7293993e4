package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child asked their IRO to get in touch: from now on that is owed. */
@ApplicationScoped
class ContactWanted implements WorkHandler {

    private final EntityManager entities;
    private final ContactWishes wishes;
    private final Audit audit;

    ContactWanted(EntityManager entities, ContactWishes wishes, Audit audit) {
        this.entities = entities;
        this.wishes = wishes;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CONTACT_WANTED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ContactWish wish = entities.find(ContactWish.class, subject, LockModeType.PESSIMISTIC_WRITE);
        wishes.owe(wish);
        wishes.settle(wish);
        audit.record(AuditEvent.of("CHILD_CONTACT_WANTED", "ContactWish", subject, wish.getChildId()));
    }
}
