package org.openiro.oversight.event;

import static org.openiro.clock.DeadlineRule.EVENT_CONSULTATION;
import static org.openiro.clock.DeadlineRule.EVENT_DECISION;
import static org.openiro.clock.DeadlineRule.EVENT_READ;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** What a significant event does to the deadline book. Of a child who is in care no more, nothing is owed. */
@ApplicationScoped
class EventClock {

    private final DeadlineBook book;
    private final WorkQueue work;
    private final OpenPeriods periods;
    private final AuthorityTime time;

    EventClock(DeadlineBook book, WorkQueue work, OpenPeriods periods, AuthorityTime time) {
        this.book = book;
        this.work = work;
        this.periods = periods;
        this.time = time;
    }

    void notified(SignificantEvent event) {
        if (periods.of(event.getChildId()).isEmpty()) {
            return;
        }
        if (!event.isRead()) {
            Deadline reading = book.open(EVENT_READ, subject(event), time.today());
            work.apartAt(WorkKind.EVENT_UNREAD, event.getId(), passing(reading));
        }
        book.open(EVENT_DECISION, subject(event), time.today());
    }

    void read(SignificantEvent event, UUID by) {
        book.meet(EVENT_READ, event.getId(), time.today(), by);
    }

    void decided(SignificantEvent event, UUID by) {
        read(event, by);
        book.meet(EVENT_DECISION, event.getId(), time.today(), by);
        if (event.getDecision() == EventDecision.CONSULT
                && periods.of(event.getChildId()).isPresent()) {
            book.open(EVENT_CONSULTATION, subject(event), time.today());
        }
    }

    void consulted(SignificantEvent event, UUID by) {
        book.meet(EVENT_CONSULTATION, event.getId(), time.today(), by);
    }

    /** The moment from which a deadline is overdue. */
    static Instant passing(Deadline deadline) {
        return LondonTime.startOf(deadline.getDueDate().plusDays(1));
    }

    private static DeadlineSubject subject(SignificantEvent event) {
        return DeadlineSubject.of("SIGNIFICANT_EVENT", event.getId(), event.getChildId());
    }
}
