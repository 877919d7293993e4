package org.openiro.oversight.feedback;

import static org.openiro.clock.DeadlineRule.PRACTICE_FEEDBACK_SEEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlinePassed;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Feedback that nobody acknowledged. Good words are a gift and no duty, so they leave the list of work before they look
 * overdue; and nobody is left to owe it once the case is held by somebody else, or in another team. What could be better
 * stays owed by whoever holds it still.
 */
@ApplicationScoped
class UnseenFeedback implements WorkHandler {

    private static final String SAID_TO = "select f from PracticeFeedback f join Deadline d on d.subjectId = f.id"
            + " where d.rule = :rule and d.state = OPEN and (f.recipientId = :person"
            + " or f.sentTo = TEAM and exists (select 1 from KeyPerson k where k.childId = f.childId"
            + " and k.relation = CASE_WORKER and k.personId = :person)) order by f.id";

    private final EntityManager entities;
    private final CaseHolders holders;
    private final DeadlineBook book;

    UnseenFeedback(EntityManager entities, CaseHolders holders, DeadlineBook book) {
        this.entities = entities;
        this.holders = holders;
        this.book = book;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CASE_HANDED_OVER;
    }

    /** Before it was due or after. */
    @Override
    public void handle(UUID item, UUID person) {
        entities.createQuery(SAID_TO, PracticeFeedback.class)
                .setParameter("rule", PRACTICE_FEEDBACK_SEEN)
                .setParameter("person", person)
                .getResultList()
                .forEach(this::letGoUnlessHeld);
    }

    void letGo(@Observes DeadlinePassed passed) {
        if (passed.rule() != PRACTICE_FEEDBACK_SEEN) {
            return;
        }
        PracticeFeedback feedback = entities.find(PracticeFeedback.class, passed.subject());
        if (feedback.getKind() == PracticeFeedbackKind.POSITIVE) {
            book.withdraw(PRACTICE_FEEDBACK_SEEN, passed.subject(), "Good words need no answer");
        } else {
            letGoUnlessHeld(feedback);
        }
    }

    private void letGoUnlessHeld(PracticeFeedback feedback) {
        if (holders.of(feedback.getChildId()).filter(feedback::isFor).isEmpty()) {
            book.withdraw(PRACTICE_FEEDBACK_SEEN, feedback.getId(), "The recipient no longer holds the case");
        }
    }
}
