package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** The time to read of an event has passed: where nobody has, the managers are told, once. */
@ApplicationScoped
class UnreadEvent implements WorkHandler {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final WorkQueue work;
    private final Alerts alerts;

    UnreadEvent(EntityManager entities, DeadlineBook book, AuthorityTime time, WorkQueue work, Alerts alerts) {
        this.entities = entities;
        this.book = book;
        this.time = time;
        this.work = work;
        this.alerts = alerts;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.EVENT_UNREAD;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        book.findOpen(DeadlineRule.EVENT_READ, subject).ifPresent(reading -> {
            if (reading.getDueDate().isBefore(time.today())) {
                alerts.raise(
                        AlertKind.EVENT_UNREAD,
                        entities.find(SignificantEvent.class, subject).getChildId(),
                        subject);
            } else {
                // The book was worked out again meanwhile, and gives longer.
                work.apartAt(WorkKind.EVENT_UNREAD, subject, EventClock.passing(reading));
            }
        });
    }
}
