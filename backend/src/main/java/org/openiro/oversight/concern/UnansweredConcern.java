package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;

/** The time to answer a concern has passed, and nobody has: the managers are told. */
@ApplicationScoped
class UnansweredConcern {

    private final Alerts alerts;

    UnansweredConcern(Alerts alerts) {
        this.alerts = alerts;
    }

    void tell(@Observes DeadlinePassed passed) {
        if (passed.rule() == DeadlineRule.CONCERN_ANSWER) {
            alerts.raise(AlertKind.CONCERN_UNANSWERED, passed.child(), passed.subject());
        }
    }
}
