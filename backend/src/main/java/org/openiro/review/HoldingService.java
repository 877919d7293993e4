package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Recording that a review was held: what happened is taken as it was, what lacked becomes a finding with its reason. */
@ApplicationScoped
class HoldingService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reading;
    private final ReviewedPeriods periods;
    private final ReviewChecks checks;
    private final ConveyedBeforehand.Source beforehand;
    private final ReviewClock deadlines;
    private final ReviewViews views;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;
    private final Event<ReviewHeld> helds;

    HoldingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reading,
            ReviewedPeriods periods,
            ReviewChecks checks,
            ConveyedBeforehand.Source beforehand,
            ReviewClock deadlines,
            ReviewViews views,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit,
            Event<ReviewHeld> helds) {
        this.entities = entities;
        this.changes = changes;
        this.reading = reading;
        this.periods = periods;
        this.checks = checks;
        this.beforehand = beforehand;
        this.deadlines = deadlines;
        this.views = views;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
        this.helds = helds;
    }

    Review hold(UUID id, String ifMatch, HoldingFacts facts) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.requireToCome();
        periods.lock(child);
        LocalDate born = entities.find(Child.class, child).getDateOfBirth();
        requireDatesInOrder(facts, periods.of(child).get(review.getPeriodOfCareId()), born);

        LocalDate countsOn = facts.countsOn(time.policy().reviewDateCounts());
        int shared = views.gatherSharedBefore(review, facts.openedOn());
        RecordedParticipation participation = participation(
                facts, born, countsOn, facts.participation(shared > 0, beforehand.of(review, facts.openedOn())));
        Map<FindingCode, String> reasons = facts.reasons();

        review.hold(
                new HeldFacts(facts, participation, shared, actor.get().person(), time.now()),
                facts.openedOn(),
                countsOn);
        deadlines.held(review);
        helds.fire(new ReviewHeld(id, child, review.getPeriodOfCareId(), facts.completedOn()));
        views.held(review);
        checks.lacks(review)
                .explain(reasons)
                .forEach((code, reason) -> entities.persist(new ReviewFinding(review, code, reason)));
        AuditEvent event = AuditEvent.of("HOLD_REVIEW", "Review", id, child).changing("status", "held", "findings");
        audit.record(participation.overrideReason().map(event::because).orElse(event));
        return review;
    }

    private void requireDatesInOrder(HoldingFacts facts, ReviewedPeriod period, LocalDate born) {
        if (facts.completedOn().isBefore(facts.openedOn())) {
            throw outOfOrder("/completedOn", "BEFORE_OPENED", "The last meeting cannot be before the first.");
        }
        if (facts.completedOn().isAfter(time.today())) {
            throw outOfOrder("/completedOn", "IN_THE_FUTURE", "This day has not come yet.");
        }
        if (!period.covers(facts.openedOn()) || born != null && facts.openedOn().isBefore(born)) {
            throw outOfOrder("/openedOn", "OUTSIDE_PERIOD", "The child was not looked after on this day.");
        }
        if (!period.covers(facts.completedOn())) {
            throw outOfOrder("/completedOn", "OUTSIDE_PERIOD", "The child was not looked after on this day.");
        }
    }

    private static ProblemException outOfOrder(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order",
                "A review is recorded on days that have been, in order, within the period of care.",
                new FieldProblem(pointer, code, message));
    }

    private static RecordedParticipation participation(
            HoldingFacts facts, LocalDate born, LocalDate countsOn, Participation participation) {
        if (facts.overrideCode() == null) {
            return RecordedParticipation.of(born, countsOn, participation);
        }
        try {
            return RecordedParticipation.overridden(
                    born, countsOn, participation, facts.overrideCode(), facts.overrideReason());
        } catch (ParticipationCodeRefusedException e) {
            if (e.reason() == ParticipationCodeRefusedException.Reason.REASON_REQUIRED) {
                throw ProblemException.malformed(
                        new FieldProblem("/participationOverride/reason", "REQUIRED", e.getMessage()));
            }
            throw new ProblemException(
                    "participation-code-age",
                    "PN0 is for children under four, the other codes for all others.",
                    new FieldProblem("/participationOverride/code", e.reason().name(), e.getMessage()));
        }
    }
}
