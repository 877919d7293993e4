package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;

/**
 * A decision of a review was not carried out by its day, of which the IRO is to be told: the software tells it. A version of
 * a decision has one such day, which is missed once, whatever is said of it afterwards; the deadline that passes is held.
 */
@ApplicationScoped
class OverdueDecision {

    private final DetectedEvents events;

    OverdueDecision(DetectedEvents events) {
        this.events = events;
    }

    void enter(@Observes DeadlinePassed passed) {
        if (passed.rule() == DeadlineRule.DECISION_CARRIED_OUT) {
            events.enterOnce(
                    passed.child(),
                    EventKind.DECISIONS_NOT_CARRIED_OUT,
                    LondonTime.dateOf(passed.at()),
                    "A decision of a review was not carried out by its day.",
                    passed.subject());
        }
    }
}
