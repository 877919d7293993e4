package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What becomes of an earlier decision when a remedial action takes its place, and when that holds no more. */
@ApplicationScoped
class RemedialActions {

    private final EntityManager entities;
    private final Changes changes;
    private final DecisionClock clock;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    RemedialActions(
            EntityManager entities,
            Changes changes,
            DecisionClock clock,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    /**
     * What these put right is still to be done, and stays so until the end of the transaction.
     *
     * @throws ProblemException 422 naming the drafts for which that is not so
     */
    void requireNeeded(List<ReviewDecision> drafts) {
        FieldProblem[] idle = drafts.stream()
                .filter(draft -> draft.getContent().remediesId() != null)
                .filter(draft -> !held(draft.getContent().remediesId()).isOutstanding())
                .map(draft -> FieldProblem.of("NOTHING_TO_REMEDY", "Draft " + draft.getId() + "."))
                .toArray(FieldProblem[]::new);
        if (idle.length > 0) {
            throw new ProblemException(
                    "unknown-reference",
                    "What the remedial actions named in errors put right was done, or has ended, since they were drafted."
                            + " Withdraw them, or write them anew.",
                    idle);
        }
    }

    /** How often what was decided once was carried over from review to review. */
    int timesCarriedOver(ReviewDecision decision) {
        UUID earlier = decision.getContent().remediesId();
        return earlier == null
                ? 0
                : entities.find(ReviewDecision.class, earlier).getCarriedOver() + 1;
    }

    /** What the remedial actions among these put right goes on as they do. */
    void carryOver(List<ReviewDecision> issued) {
        issued.forEach(this::carryOver);
    }

    /** What the one version put right and the other does not is to be done again. */
    void correct(ReviewDecision before, ReviewDecision next) {
        if (!Objects.equals(before.getContent().remediesId(), next.getContent().remediesId())) {
            resume(before, "The remedial action was corrected");
            carryOver(next);
        }
    }

    /** What a remedial action put right that holds no more is to be done again. */
    void resume(ReviewDecision remedy, String why) {
        UUID id = remedy.getContent().remediesId();
        if (id == null || !remedy.isIssued()) {
            return;
        }
        ReviewDecision earlier = held(id);
        if (earlier.isCarriedOver()) {
            earlier.resume();
            clock.resumed(earlier);
            record("RESUME_DECISION", earlier, why);
        }
    }

    private void carryOver(ReviewDecision remedy) {
        UUID id = remedy.getContent().remediesId();
        if (id != null) {
            ReviewDecision earlier = held(id);
            earlier.carryOver(WhyWithdrawn.REMEDIED, current.get().person(), time.now());
            clock.ended(earlier, WhyWithdrawn.REMEDIED);
            record("CARRY_OVER_DECISION", earlier, WhyWithdrawn.REMEDIED);
        }
    }

    private ReviewDecision held(UUID id) {
        Object[] place = entities.createQuery(
                        "select d.childId, d.issueId from ReviewDecision d where d.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        clock.hold((UUID) place[0], (UUID) place[1], id);
        return changes.of(ReviewDecision.class, id, null);
    }

    private void record(String action, ReviewDecision decision, String why) {
        audit.record(AuditEvent.of(action, "ReviewDecision", decision.getId(), decision.getChildId())
                .changing("status")
                .because(why));
    }
}
