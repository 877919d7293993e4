package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Saying how far a decision was carried out, or that it will not be. What happened is recorded whoever agreed to it. */
@ApplicationScoped
class CarryingOutService {

    private final Changes changes;
    private final Decisions decisions;
    private final DecisionClock clock;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    CarryingOutService(
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

    /** @param words the evidence that it was done, or why it was not */
    ReviewDecision progress(UUID id, String ifMatch, ProgressState state, LocalDate on, String words) {
        Decisions.Place place = decisions.require(id);
        requireWords(state, words);
        clock.hold(place.child(), place.issue(), id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        Actor actor = current.get();
        decision.progress(state, on, words == null ? null : words.strip(), actor.person(), time.now());
        requirePast(on);
        switch (state) {
            case DONE -> clock.done(decision);
            case NOT_DONE -> notDone(decision, actor);
            case IN_PROGRESS -> heard(decision, actor);
        }
        audit.record(AuditEvent.of("RECORD_DECISION_PROGRESS", "ReviewDecision", id, place.child())
                .changing("progress"));
        return decision;
    }

    ReviewDecision close(UUID id, String ifMatch, String reason) {
        Decisions.Place place = decisions.require(id);
        clock.hold(place.child(), place.issue(), id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        decision.close(reason.strip(), current.get().person(), time.now());
        clock.ended(decision, WhyWithdrawn.CLOSED);
        audit.record(AuditEvent.of("CLOSE_DECISION", "ReviewDecision", id, place.child())
                .changing("status")
                .because(reason));
        return decision;
    }

    /** The IRO is to take that up; the manager, who may have been told before, has said so now. */
    private void notDone(ReviewDecision decision, Actor actor) {
        clock.notDone(decision);
        if (actor.is(Role.PRACTICE_MANAGER)) {
            clock.answeredByManager(decision);
        }
    }

    /** It is to be done, whatever was said before. Whoever was told that it is late has said how it goes on. */
    private void heard(ReviewDecision decision, Actor actor) {
        clock.begun(decision);
        if (actor.isAny(Role.IRO, Role.IRO_MANAGER)) {
            clock.takenUp(decision);
        }
        if (actor.is(Role.PRACTICE_MANAGER)) {
            clock.answeredByManager(decision);
        }
    }

    private static void requireWords(ProgressState state, String words) {
        if (state.isFinal() && (words == null || words.isBlank())) {
            throw ProblemException.malformed(
                    new FieldProblem("/words", "REQUIRED", "Say what shows that it was done, or why it was not."));
        }
    }

    private void requirePast(LocalDate on) {
        if (on.isAfter(time.today())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "What was done was done on a day that has been.",
                    new FieldProblem("/on", "IN_THE_FUTURE", "This day has not come yet."));
        }
    }
}
