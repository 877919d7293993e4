package org.openiro.oversight.event;

import static org.openiro.clock.DeadlineRule.EVENT_CONSULTATION;
import static org.openiro.clock.DeadlineRule.EVENT_DECISION;
import static org.openiro.clock.DeadlineRule.EVENT_READ;
import static org.openiro.clock.DeadlineRule.OVERDUE_TAKEN_UP;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;

/**
 * What a significant event does to the deadline book. Of a child who is in care no more, nothing is owed; that the IRO
 * takes up a decision that was not carried out is owed already, for the decision itself, and deciding on the event is
 * taking it up.
 */
@ApplicationScoped
class EventClock {

    private final DeadlineBook book;
    private final OpenPeriods periods;
    private final AuthorityTime time;

    EventClock(DeadlineBook book, OpenPeriods periods, AuthorityTime time) {
        this.book = book;
        this.periods = periods;
        this.time = time;
    }

    void notified(SignificantEvent event) {
        if (event.isOverdueDecision() || periods.of(event.getChildId()).isEmpty()) {
            return;
        }
        if (!event.isRead()) {
            book.open(EVENT_READ, subject(event), time.today());
        }
        book.open(EVENT_DECISION, subject(event), time.today());
    }

    void read(SignificantEvent event, UUID by) {
        book.meet(EVENT_READ, event.getId(), time.today(), by);
    }

    void decided(SignificantEvent event, UUID by) {
        read(event, by);
        if (event.isOverdueDecision()) {
            book.meet(OVERDUE_TAKEN_UP, event.getDetectedBy(), time.today(), event.getId());
        } else {
            book.meet(EVENT_DECISION, event.getId(), time.today(), by);
        }
        if (event.getDecision() == EventDecision.CONSULT
                && periods.of(event.getChildId()).isPresent()) {
            book.open(EVENT_CONSULTATION, subject(event), time.today());
        }
    }

    void consulted(SignificantEvent event, UUID by) {
        book.meet(EVENT_CONSULTATION, event.getId(), time.today(), by);
    }

    private static DeadlineSubject subject(SignificantEvent event) {
        return DeadlineSubject.of("SIGNIFICANT_EVENT", event.getId(), event.getChildId());
    }
}
