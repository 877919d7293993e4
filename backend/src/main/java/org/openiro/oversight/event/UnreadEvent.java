package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;

/** The time to read of an event has passed, and nobody has: the managers are told. */
@ApplicationScoped
class UnreadEvent {

    private final Alerts alerts;

    UnreadEvent(Alerts alerts) {
        this.alerts = alerts;
    }

    void tell(@Observes DeadlinePassed passed) {
        if (passed.rule() == DeadlineRule.EVENT_READ) {
            alerts.raise(AlertKind.EVENT_UNREAD, passed.child(), passed.subject());
        }
    }
}
