package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child asked their IRO to get in touch: from now on that is owed. */
@ApplicationScoped
class ContactWanted implements WorkHandler {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final ContactWishes wishes;
    private final Audit audit;

    ContactWanted(EntityManager entities, DeadlineBook book, ContactWishes wishes, Audit audit) {
        this.entities = entities;
        this.book = book;
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
        book.open(
                DeadlineRule.CONTACT_WANTED,
                DeadlineSubject.of("CONTACT_WISH", subject, wish.getChildId()),
                LondonTime.dateOf(wish.getAskedAt()));
        if (wish.getNoteId() == null) {
            wishes.arrived(wish);
        } else {
            book.meet(DeadlineRule.CONTACT_WANTED, subject, wish.getContactedOn(), wish.getNoteId());
        }
        audit.record(AuditEvent.of("CHILD_CONTACT_WANTED", "ContactWish", subject, wish.getChildId()));
    }
}
