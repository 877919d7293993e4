package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;

/**
 * What the manager has not answered when the time for that has passed counts as agreed, from that very moment however
 * late it is put on record (IRO Handbook, chapter 3; West Sussex practice guidance).
 */
@ApplicationScoped
class SilenceIsAgreement {

    private final EntityManager entities;
    private final DecisionClock clock;
    private final Audit audit;

    SilenceIsAgreement(EntityManager entities, DecisionClock clock, Audit audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    void agree(@Observes DeadlinePassed passed) {
        if (passed.rule() != DeadlineRule.MANAGER_RESPONSE) {
            return;
        }
        clock.silent(passed.subject());
        List<ReviewDecision> unanswered = entities.createQuery(
                        "from ReviewDecision d where d.issueId = :issue order by d.id", ReviewDecision.class)
                .setParameter("issue", passed.subject())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(decision -> decision.agreeByDefault(passed.at()))
                .toList();
        unanswered.forEach(clock::agreed);
        audit.recordAll(unanswered.stream()
                .map(decision -> AuditEvent.of(
                                "AGREE_DECISION_BY_DEFAULT", "ReviewDecision", decision.getId(), passed.child())
                        .changing("response"))
                .toList());
    }
}
