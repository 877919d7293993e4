package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * The manager's answers to decisions, and the Independent Reviewing Officer's to a query. A query that was answered by
 * letting the decision stand stays disputed until the manager agrees after all; a formal dispute would begin there.
 */
@ApplicationScoped
class AnsweringService {

    private final Changes changes;
    private final Decisions decisions;
    private final DecisionClock clock;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    AnsweringService(
            Changes changes,
            Decisions decisions,
            DecisionClock clock,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.changes = changes;
        this.decisions = decisions;
        this.clock = clock;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    /** @param query why the manager does not agree; null where they do */
    ReviewDecision answer(UUID id, String ifMatch, boolean agreed, String query) {
        Decisions.Place place = decisions.require(id);
        requireReason(agreed, query);
        Optional<Deadline> owed = clock.hold(place.child(), place.issue(), id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        if (decision.getResponse() == null
                && owed.filter(due -> !time.now().isBefore(due.passesAt())).isPresent()) {
            throw ReviewDecision.late();
        }
        UUID by = current.get().person();
        if (agreed) {
            decision.agree(by, time.now());
            clock.agreed(decision);
        } else {
            decision.query(query.strip(), by, time.now());
            clock.queried(decision);
        }
        audit.record(AuditEvent.of("ANSWER_DECISION", "ReviewDecision", id, place.child())
                .changing("response")
                .because(query));
        return decision;
    }

    /** The decision stands as it is. */
    ReviewDecision uphold(UUID id, String ifMatch, String reason) {
        Decisions.Place place = decisions.require(id);
        clock.hold(place.child(), place.issue(), id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        decision.uphold(reason.strip(), current.get().person(), time.now());
        clock.queryAnswered(decision);
        audit.record(AuditEvent.of("UPHOLD_DECISION", "ReviewDecision", id, place.child())
                .changing("response")
                .because(reason));
        return decision;
    }

    private static void requireReason(boolean agreed, String query) {
        boolean given = query != null && !query.isBlank();
        if (agreed && given) {
            throw ProblemException.malformed(
                    new FieldProblem("/reason", "INVALID", "Only a query has a reason. Query it, or agree."));
        }
        if (!agreed && !given) {
            throw ProblemException.malformed(new FieldProblem("/reason", "REQUIRED", "Say why you do not agree."));
        }
    }
}
