package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlinePassed;

/**
 * A decision whose day has passed is the Independent Reviewing Officer's to take up (West Sussex practice guidance), and
 * when nobody does, the practice manager's.
 */
@ApplicationScoped
class OverdueDecisions {

    private final EntityManager entities;
    private final DecisionClock clock;
    private final AuthorityTime time;
    private final Audit audit;

    OverdueDecisions(EntityManager entities, DecisionClock clock, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.clock = clock;
        this.time = time;
        this.audit = audit;
    }

    void follow(@Observes DeadlinePassed passed) {
        if (!passed.subjectType().equals(DecisionClock.DECISION)) {
            return;
        }
        ReviewDecision decision = entities.find(ReviewDecision.class, passed.subject(), LockModeType.PESSIMISTIC_WRITE);
        switch (passed.rule()) {
            case DECISION_CARRIED_OUT -> overdue(decision, passed);
            case OVERDUE_TAKEN_UP -> escalate(decision, passed);
            default -> {}
        }
    }

    private void overdue(ReviewDecision decision, DeadlinePassed passed) {
        if (decision.passed(passed.at())) {
            clock.overdue(decision, passed.actFrom(time.today()));
            record("DECISION_OVERDUE", decision);
        }
    }

    private void escalate(ReviewDecision decision, DeadlinePassed passed) {
        if (decision.escalate(passed.at())) {
            clock.escalated(decision);
            record("ESCALATE_DECISION", decision);
        }
    }

    private void record(String action, ReviewDecision decision) {
        audit.record(AuditEvent.of(action, "ReviewDecision", decision.getId(), decision.getChildId())
                .changing("status"));
    }
}
