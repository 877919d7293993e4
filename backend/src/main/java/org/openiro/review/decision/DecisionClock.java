package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.WhyWithdrawn;

/**
 * What issuing, answering and carrying out decisions do to the deadline book. What is owed already goes on as it is: saying
 * a thing twice gives nobody more time, also once that time is over. Of a child who is in care no more, nothing is owed.
 */
@ApplicationScoped
class DecisionClock {

    static final String ISSUE = "DECISION_ISSUE";
    static final String DECISION = "REVIEW_DECISION";

    private final EntityManager entities;
    private final DeadlineBook book;
    private final DecisionOwners owners;
    private final OpenPeriods periods;
    private final AuthorityTime time;

    DecisionClock(
            EntityManager entities, DeadlineBook book, DecisionOwners owners, OpenPeriods periods, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.owners = owners;
        this.periods = periods;
        this.time = time;
    }

    /** The duty to send decisions is done with the first of them; each set that is sent is to be answered by itself. */
    void issued(DecisionIssue issue, List<ReviewDecision> sent) {
        book.meet(DeadlineRule.DECISIONS, issue.getReviewId(), time.today(), issue.getId());
        if (!sent.isEmpty()) {
            oweAnswer(issue.getId(), issue.getChildId());
        }
    }

    /**
     * From now on nobody else answers decisions of this issue or carries this one on, no deadline of theirs passes, and the
     * child's care does not end: to be called before the decision is loaded, because what passes comes the same way. Empty
     * when no answer is owed.
     *
     * @param issue null for a draft, which nobody answers
     */
    Optional<Deadline> hold(UUID child, UUID issue, UUID decision) {
        holdCare(child);
        Optional<Deadline> owed =
                issue == null ? Optional.empty() : book.findOpen(DeadlineRule.MANAGER_RESPONSE, issue);
        book.findOpen(DeadlineRule.DECISION_CARRIED_OUT, decision);
        return owed;
    }

    /** Before any deadline is held, as when the period of care ends, which would look for what is owed too early. */
    void holdCare(UUID child) {
        periods.lock(child);
    }

    /** The manager agreed, or was silent for too long: the decision is to be carried out by its day. */
    void agreed(ReviewDecision decision) {
        book.meet(DeadlineRule.DECISION_QUERY_ANSWER, decision.getId(), time.today(), decision.getId());
        oweCarryingOut(decision);
        settle(decision.getIssueId());
    }

    void queried(ReviewDecision decision) {
        owe(DeadlineRule.DECISION_QUERY_ANSWER, decision, time.today());
        settle(decision.getIssueId());
    }

    void queryAnswered(ReviewDecision decision) {
        book.meet(DeadlineRule.DECISION_QUERY_ANSWER, decision.getId(), time.today(), decision.getId());
    }

    /** It is to be done by its day, also where it was said before that it would not be. */
    void begun(ReviewDecision decision) {
        oweCarryingOut(decision);
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
        if (book.findOpen(DeadlineRule.DECISION_CARRIED_OUT, decision.getId()).isPresent()) {
            book.withdraw(DeadlineRule.DECISION_CARRIED_OUT, decision.getId(), WhyWithdrawn.NOT_DONE);
            oweTakingUp(decision, time.today());
        } else {
            owe(DeadlineRule.OVERDUE_TAKEN_UP, decision, time.today());
        }
    }

    /** @param from the day that the time to take it up is counted from */
    void overdue(ReviewDecision decision, LocalDate from) {
        oweTakingUp(decision, from);
    }

    void escalated(ReviewDecision decision) {
        owe(DeadlineRule.OVERDUE_DECISION_ANSWER, decision, time.today());
    }

    /** The reviewing service has said how it goes on. */
    void takenUp(ReviewDecision decision) {
        book.meet(DeadlineRule.OVERDUE_TAKEN_UP, decision.getId(), time.today(), decision.getId());
    }

    /** The manager has. */
    void answeredByManager(ReviewDecision decision) {
        book.meet(DeadlineRule.OVERDUE_DECISION_ANSWER, decision.getId(), time.today(), decision.getId());
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

    /** It goes on after all: what was owed when something took its place is owed from today. */
    void resumed(ReviewDecision decision) {
        ManagerResponse response = decision.getResponse();
        if (response == null) {
            oweAnswer(decision.getIssueId(), decision.getChildId());
        } else if (response.isQueryOpen()) {
            owe(DeadlineRule.DECISION_QUERY_ANSWER, decision, time.today());
        }
        oweCarryingOut(decision);
        if (decision.getCarryingOut().overdueSince() != null
                || decision.getCarryingOut().isOver()) {
            owe(DeadlineRule.OVERDUE_TAKEN_UP, decision, time.today());
        }
    }

    /** Silence has counted for all that was not answered. */
    void silent(UUID issue) {
        book.withdraw(DeadlineRule.MANAGER_RESPONSE, issue, WhyWithdrawn.SILENCE);
    }

    private void oweAnswer(UUID issue, UUID child) {
        DeadlineSubject subject = DeadlineSubject.of(ISSUE, issue, child);
        if (isNew(DeadlineRule.MANAGER_RESPONSE, subject)) {
            book.open(DeadlineRule.MANAGER_RESPONSE, subject, time.today());
        }
    }

    private void oweCarryingOut(ReviewDecision decision) {
        ManagerResponse response = decision.getResponse();
        if (response != null
                && response.isAgreement()
                && !decision.getCarryingOut().isOver()
                && !decision.getContent().isDueTooLate()
                && isNew(DeadlineRule.DECISION_CARRIED_OUT, subject(decision))) {
            book.open(
                    DeadlineRule.DECISION_CARRIED_OUT,
                    subject(decision),
                    decision.getContent().dueOn(),
                    owners.responsibleFor(decision));
            leaveBehind(decision);
        }
    }

    /** What the versions before were to be done by, this one is: that is one duty, not two. */
    private void leaveBehind(ReviewDecision decision) {
        ReviewDecision version = decision;
        while (version.getSupersedesId() != null) {
            version = entities.find(ReviewDecision.class, version.getSupersedesId());
            book.passOn(
                    DeadlineRule.DECISION_CARRIED_OUT,
                    version.getId(),
                    decision.getContent().dueOn(),
                    WhyWithdrawn.CORRECTED_FOR_THE_SAME_DAY);
        }
    }

    /** What went wrong before and was not taken up in time has been missed: this is to be taken up by itself. */
    private void oweTakingUp(ReviewDecision decision, LocalDate from) {
        book.findOpen(DeadlineRule.OVERDUE_TAKEN_UP, decision.getId())
                .filter(Deadline::hasPassed)
                .ifPresent(missed ->
                        book.withdraw(DeadlineRule.OVERDUE_TAKEN_UP, decision.getId(), WhyWithdrawn.WRONG_AGAIN));
        owe(DeadlineRule.OVERDUE_TAKEN_UP, decision, from);
    }

    private void owe(DeadlineRule rule, ReviewDecision decision, LocalDate from) {
        if (isNew(rule, subject(decision))) {
            book.open(rule, subject(decision), from);
        }
    }

    private boolean isNew(DeadlineRule rule, DeadlineSubject subject) {
        return periods.of(subject.child()).isPresent()
                && book.findOpen(rule, subject.id()).isEmpty();
    }

    private static DeadlineSubject subject(ReviewDecision decision) {
        return DeadlineSubject.of(DECISION, decision.getId(), decision.getChildId());
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
