package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.ReadingBand;
import org.openiro.clock.AuthorityTime;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Putting decisions in words for the child, and recording that they were explained. */
@ApplicationScoped
class ExplainingService {

    private final EntityManager entities;
    private final Changes changes;
    private final Decisions decisions;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    ExplainingService(
            EntityManager entities,
            Changes changes,
            Decisions decisions,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.decisions = decisions;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    ReviewDecision putInWords(UUID id, String ifMatch, String words, ReadingBand band) {
        Decisions.Place place = decisions.require(id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        decision.putInWords(new ChildsVersion(words.strip(), band, time.now()));
        audit.record(AuditEvent.of("WRITE_DECISION_FOR_CHILD", "ReviewDecision", id, place.child())
                .changing("childsVersion"));
        return decision;
    }

    /** @param explainer null for whoever says so */
    ReviewDecision explained(UUID id, String ifMatch, UUID explainer, LocalDate on, Understood understood, String how) {
        Decisions.Place place = decisions.require(id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        UUID by = explainer == null ? current.get().person() : explainer;
        decision.explained(new Explanation(by, on, understood, how.strip()));
        if (entities.find(Person.class, by) == null) {
            throw new ProblemException(
                    "unknown-reference",
                    "Correct what is named in errors.",
                    new FieldProblem("/explainedById", "UNKNOWN", "Nobody here has this id."));
        }
        if (on.isAfter(time.today())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "What was explained was explained on a day that has been.",
                    new FieldProblem("/explainedOn", "IN_THE_FUTURE", "This day has not come yet."));
        }
        audit.record(AuditEvent.of("EXPLAIN_DECISION", "ReviewDecision", id, place.child())
                .changing("explanation"));
        return decision;
    }
}
