package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.PlanOutcome;

/** Drafting care plans and putting them in force. */
@ApplicationScoped
class CarePlanService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final CarePlans plans;
    private final ConsideredReviews reviews;
    private final DeadlineBook book;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    CarePlanService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            CarePlans plans,
            ConsideredReviews reviews,
            DeadlineBook book,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.plans = plans;
        this.reviews = reviews;
        this.book = book;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    CarePlan startDraft(UUID child) {
        access.require(child);
        turnstile(child);
        if (plans.of(child, CarePlanStatus.DRAFT).isPresent()) {
            throw new ProblemException("care-plan-draft-exists", "Go on with the draft that there is.");
        }
        UUID author = current.get().person();
        int number = plans.nextNumber(child);
        CarePlan draft = plans.of(child, CarePlanStatus.IN_FORCE)
                .map(inForce -> inForce.draftNext(number, author, time.now()))
                .orElseGet(() -> CarePlan.first(child, number, author, time.now()));
        entities.persist(draft);
        audit.record(AuditEvent.of("START_CARE_PLAN_DRAFT", "CarePlan", draft.getId(), child));
        return draft;
    }

    CarePlan outline(UUID id, String ifMatch, Outline outline) {
        UUID child = plans.requireChildOf(id);
        if (outline.permanence() != null) {
            refuse(outline.permanence().mistakes());
        }
        return change(child, id, ifMatch, "outline", draft -> {
            draft.outline(outline);
            new PlanWords().look(outline).requireSafe();
            if (outline.assessment() != null) {
                requirePast("/assessment/finishedOn", outline.assessment().finishedOn());
            }
        });
    }

    CarePlan write(UUID id, String ifMatch, PlanElement element, ElementPlan plan) {
        UUID child = plans.requireChildOf(id);
        if (plan.childsView() != null && plan.noChildsViewBecause() != null) {
            refuse(List.of(new FieldProblem("/noChildsViewBecause", "INVALID", "There is a view of the child's.")));
        }
        return change(child, id, ifMatch, element.name(), draft -> {
            draft.write(element, plan);
            new PlanWords().look(plan).requireSafe();
            requirePast("/ownPlanOn", plan.ownPlanOn());
        });
    }

    CarePlan remove(UUID id, String ifMatch, PlanElement element) {
        return change(plans.requireChildOf(id), id, ifMatch, element.name(), draft -> draft.remove(element));
    }

    CarePlan withdraw(UUID id, String ifMatch) {
        UUID child = plans.requireChildOf(id);
        CarePlan draft = changes.of(CarePlan.class, id, ifMatch);
        draft.withdraw(time.today());
        audit.record(
                AuditEvent.of("WITHDRAW_CARE_PLAN_DRAFT", "CarePlan", id, child).changing("status"));
        return draft;
    }

    CarePlan putInForce(UUID id, String ifMatch, EntryIntoForce entry) {
        UUID child = plans.requireChildOf(id);
        entry.requireReviewOrReason();
        turnstile(child);
        CarePlan draft = changes.of(CarePlan.class, id, ifMatch);
        draft.requireDraft();
        new PlanWords().look(entry).requireSafe();
        CarePlan former = plans.of(child, CarePlanStatus.IN_FORCE).orElse(null);
        PlanOutcome considered = entry.consideredAtReviewId() == null
                ? null
                : reviews.require(entry.consideredAtReviewId(), child, former).orElse(null);
        LocalDate today = time.today();
        if (former != null) {
            former.supersede(today);
            // Before the other comes into force: at no time are there two.
            entities.flush();
            audit.record(AuditEvent.of("SUPERSEDE_CARE_PLAN", "CarePlan", former.getId(), child)
                    .changing("status"));
        }
        draft.putInForce(entry, former, considered, current.get().person(), today);
        book.meetAllOf(DeadlineRule.CARE_PLAN_UPDATE, child, today, id)
                .forEach(review -> book.meet(DeadlineRule.OVERDUE_TAKEN_UP, review, today, id));
        AuditEvent done =
                AuditEvent.of("PUT_CARE_PLAN_IN_FORCE", "CarePlan", id, child).changing("status");
        audit.record(
                entry.notPracticable() == null
                        ? done
                        : done.because(entry.notPracticable().reason()));
        return draft;
    }

    /** What is refused within the verb, or after it, leaves nothing behind: the state of the plan is told first. */
    private CarePlan change(UUID child, UUID id, String ifMatch, String part, Consumer<CarePlan> verb) {
        CarePlan draft = changes.of(CarePlan.class, id, ifMatch);
        verb.accept(draft);
        audit.record(AuditEvent.of("WRITE_CARE_PLAN", "CarePlan", id, child).changing(part));
        return draft;
    }

    /** The child's row: of two who start or end a draft at once, the second meets what the first has done. */
    private void turnstile(UUID child) {
        changes.of(Child.class, child, null);
    }

    private void requirePast(String pointer, LocalDate day) {
        if (day != null && day.isAfter(time.today())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "What a plan rests on was finished before.",
                    new FieldProblem(pointer, "OUT_OF_ORDER", "This day lies in the future."));
        }
    }

    private static void refuse(List<FieldProblem> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.malformed(mistakes);
        }
    }
}
