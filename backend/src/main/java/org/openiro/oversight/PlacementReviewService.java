package org.openiro.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.DoubtfulPlacements;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Looking at placements whose provider is not registered. */
@ApplicationScoped
class PlacementReviewService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final DoubtfulPlacements placements;
    private final DeadlineBook book;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    PlacementReviewService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            DoubtfulPlacements placements,
            DeadlineBook book,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.placements = placements;
        this.book = book;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    /** Of all placements of a period of care, the latest first. */
    Page<PlacementReview> list(UUID period, String cursor, int limit) {
        access.require(placements.childOf(period).orElseThrow(ProblemException::notFound));
        return PlacementReview.LIST
                .where("e.periodOfCareId = :period")
                .page(entities, Map.of("period", period), cursor, limit);
    }

    PlacementReview record(UUID period, PlacementFacts facts) {
        UUID child = placements.childOf(period).orElseThrow(ProblemException::notFound);
        access.require(child);
        facts.requireWhole();
        LocalDate firstDay = placements
                .firstDay(period, facts.placement())
                .orElseThrow(() -> new ProblemException(
                        "unknown-reference",
                        "An id in the body names no placement of this period of care.",
                        new FieldProblem("/placementId", "NOT_FOUND", "There is no such placement.")));
        requirePlausible(facts.reviewedOn(), firstDay);
        facts.requireReason();
        PlacementReview review =
                new PlacementReview(child, period, facts, current.get().person(), time.now());
        entities.persist(review);
        placements.reviewed(facts.placement(), facts.reviewedOn(), review.getId());
        if (facts.escalatedTo() != null) {
            book.open(
                    DeadlineRule.ESCALATION_ANSWER,
                    DeadlineSubject.of("PLACEMENT_REVIEW", review.getId(), child),
                    time.today(),
                    facts.escalatedTo().responsible());
        }
        audit.record(AuditEvent.of("RECORD_PLACEMENT_REVIEW", "PlacementReview", review.getId(), child)
                .because(facts.reason()));
        return review;
    }

    PlacementReview answer(UUID id, String ifMatch, String words) {
        UUID child = access.requireChildOf(PlacementReview.class, id);
        PlacementReview review = changes.of(PlacementReview.class, id, ifMatch);
        Actor actor = current.get();
        review.answer(words, actor.is(Role.DCS), actor.person(), time.now());
        book.meet(DeadlineRule.ESCALATION_ANSWER, id, time.today(), id);
        audit.record(AuditEvent.of("ANSWER_PLACEMENT_ESCALATION", "PlacementReview", id, child)
                .changing("answer"));
        return review;
    }

    private void requirePlausible(LocalDate reviewedOn, LocalDate firstDay) {
        if (reviewedOn.isAfter(time.today()) || reviewedOn.isBefore(firstDay)) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "Correct the dates named in errors.",
                    new FieldProblem("/reviewedOn", "OUT_OF_ORDER", "Not before the placement began, nor to come."));
        }
    }
}
