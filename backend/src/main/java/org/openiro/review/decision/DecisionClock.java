package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.Responsible;

/** What issuing, answering and carrying out decisions do to the deadline book. */
@ApplicationScoped
class DecisionClock {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final DecisionOwners owners;
    private final AuthorityTime time;

    DecisionClock(EntityManager entities, DeadlineBook book, DecisionOwners owners, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.owners = owners;
        this.time = time;
    }

    /** The duty to send decisions is done with the first of them; each set that is sent is to be answered by itself. */
    void issued(DecisionIssue issue, List<ReviewDecision> sent) {
        book.meet(DeadlineRule.DECISIONS, issue.getReviewId(), time.today(), issue.getId());
        if (!sent.isEmpty()) {
            book.open(
                    DeadlineRule.MANAGER_RESPONSE,
                    DeadlineSubject.of("DECISION_ISSUE", issue.getId(), issue.getChildId()),
                    time.today());
        }
    }

    /**
     * From now on nobody else answers decisions of this issue or carries this one on, and no deadline of theirs passes: to
     * be called before the decision is loaded, because what passes comes the same way. Empty when no answer is owed.
     *
     * @param issue null for a draft, which nobody answers
     */
    Optional<Deadline> hold(UUID issue, UUID decision) {
        Optional<Deadline> owed =
                issue == null ? Optional.empty() : book.findOpen(DeadlineRule.MANAGER_RESPONSE, issue);
        book.findOpen(DeadlineRule.DECISION_CARRIED_OUT, decision);
        return owed;
    }

    /** The manager agreed, or was silent for too long: the decision is to be carried out by its day. */
    void agreed(ReviewDecision decision) {
        book.meet(DeadlineRule.DECISION_QUERY_ANSWER, decision.getId(), time.today(), decision.getId());
        if (!decision.getCarryingOut().isOver()) {
            book.open(
                    DeadlineRule.DECISION_CARRIED_OUT,
                    subject(decision),
                    decision.getContent().dueOn(),
                    owners.responsibleFor(decision));
        }
        settle(decision.getIssueId());
    }

    void queried(ReviewDecision decision) {
        book.open(DeadlineRule.DECISION_QUERY_ANSWER, subject(decision), time.today());
        settle(decision.getIssueId());
    }

    void queryAnswered(ReviewDecision decision) {
        book.meet(DeadlineRule.DECISION_QUERY_ANSWER, decision.getId(), time.today(), decision.getId());
    }

    void done(ReviewDecision decision) {
        book.meet(
                DeadlineRule.DECISION_CARRIED_OUT,
                decision.getId(),
                decision.getCarryingOut().progressOn(),
                decision.getId());
        takenUp(decision);
        answeredByManager(decision);
    }

    /** It will not be done: before the next review, somebody has to take that up. */
    void notDone(ReviewDecision decision) {
        book.withdraw(DeadlineRule.DECISION_CARRIED_OUT, decision.getId(), "It was said that it is not done");
        book.open(DeadlineRule.OVERDUE_TAKEN_UP, subject(decision), time.today());
    }

    void overdue(ReviewDecision decision, LocalDate dueOn) {
        book.open(DeadlineRule.OVERDUE_TAKEN_UP, subject(decision), dueOn);
    }

    void escalated(ReviewDecision decision, LocalDate on) {
        book.open(DeadlineRule.ESCALATION_ANSWER, subject(decision), on, Responsible.PRACTICE_MANAGER);
    }

    /** The reviewing service has said how it goes on. */
    void takenUp(ReviewDecision decision) {
        book.meet(DeadlineRule.OVERDUE_TAKEN_UP, decision.getId(), time.today(), decision.getId());
    }

    /** The manager has. */
    void answeredByManager(ReviewDecision decision) {
        book.meet(DeadlineRule.ESCALATION_ANSWER, decision.getId(), time.today(), decision.getId());
    }

    /** It goes on no more: nothing about it is owed. */
    void ended(ReviewDecision decision, String why) {
        queryAnswered(decision);
        takenUp(decision);
        book.withdrawAll(decision.getId(), why);
        if (decision.isIssued()) {
            settle(decision.getIssueId());
        }
    }

    /** Silence has counted for all that was not answered. */
    void silent(UUID issue) {
        book.withdraw(DeadlineRule.MANAGER_RESPONSE, issue, "Nobody answered in time: silence is agreement");
    }

    static DeadlineSubject subject(ReviewDecision decision) {
        return DeadlineSubject.of("REVIEW_DECISION", decision.getId(), decision.getChildId());
    }

    /** Once no decision of an issue waits for an answer, the duty to answer is done. */
    private void settle(UUID issue) {
        Object[] count = entities.createQuery(
                        "select count(d), sum(case when d.response.answer is not null then 1 else 0 end),"
                                + " sum(case when d.response.answer is null and d.ending.ending is null then 1 else 0 end)"
                                + " from ReviewDecision d where d.issueId = :issue",
                        Object[].class)
                .setParameter("issue", issue)
                .getSingleResult();
        boolean answered = ((Number) count[1]).intValue() > 0;
        boolean waiting = ((Number) count[2]).intValue() > 0;
        if (!waiting && answered) {
            book.meet(DeadlineRule.MANAGER_RESPONSE, issue, time.today(), issue);
        } else if (!waiting) {
            book.withdraw(DeadlineRule.MANAGER_RESPONSE, issue, "Nothing is left to answer");
        }
    }
}
