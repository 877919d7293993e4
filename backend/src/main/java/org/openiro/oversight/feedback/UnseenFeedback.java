package org.openiro.oversight.feedback;

import static org.openiro.clock.DeadlineRule.PRACTICE_FEEDBACK_SEEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlinePassed;

/**
 * Feedback was not acknowledged in time. Good words are a gift and no duty, so they leave the list of work before they
 * look overdue; and nobody is left to owe it once the case is held by somebody else. What could be better stays owed.
 */
@ApplicationScoped
class UnseenFeedback {

    private final EntityManager entities;
    private final CaseHolders holders;
    private final DeadlineBook book;

    UnseenFeedback(EntityManager entities, CaseHolders holders, DeadlineBook book) {
        this.entities = entities;
        this.holders = holders;
        this.book = book;
    }

    void letGo(@Observes DeadlinePassed passed) {
        if (passed.rule() != PRACTICE_FEEDBACK_SEEN) {
            return;
        }
        PracticeFeedback feedback = entities.find(PracticeFeedback.class, passed.subject());
        if (feedback.getKind() == PracticeFeedbackKind.POSITIVE) {
            book.withdraw(PRACTICE_FEEDBACK_SEEN, passed.subject(), "Good words need no answer");
        } else if (holders.of(passed.child()).filter(feedback::isFor).isEmpty()) {
            book.withdraw(PRACTICE_FEEDBACK_SEEN, passed.subject(), "The recipient no longer holds the case");
        }
    }
}
