package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.OpenPeriods;
import org.openiro.child.OpenPeriods.OpenPeriod;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Planning reviews, moving and cancelling them. */
@ApplicationScoped
class PlanningService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final OpenPeriods periods;
    private final ReviewedPeriods reviewed;
    private final ReviewReading reading;
    private final ReviewClock deadlines;
    private final ReviewViews views;
    private final Audit audit;
    private final Clock clock;

    PlanningService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            OpenPeriods periods,
            ReviewedPeriods reviewed,
            ReviewReading reading,
            ReviewClock deadlines,
            ReviewViews views,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.periods = periods;
        this.reviewed = reviewed;
        this.reading = reading;
        this.deadlines = deadlines;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    Review schedule(UUID child, ReviewPlan plan) {
        access.require(child);
        OpenPeriod period = periods.of(child)
                .filter(OpenPeriod::active)
                .orElseThrow(() -> new ProblemException(
                        "not-looked-after", "The child is not looked after now, so there is nothing to review."));
        reviewed.lock(child);
        requireNonePlanned(child);
        plan.check(clock.instant());
        Review review = new Review(child, period.id(), plan, clock.instant());
        entities.persist(review);
        invite(review, plan);
        audit.record(AuditEvent.of("SCHEDULE_REVIEW", "Review", review.getId(), child));
        return review;
    }

    Review reschedule(UUID id, String ifMatch, ReviewPlan plan) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.requireNotBegun();
        reviewed.lock(child);
        plan.check(clock.instant());
        review.moveTo(plan);
        entities.createQuery("delete from ReviewAttendee a where a.reviewId = :id")
                .setParameter("id", id)
                .executeUpdate();
        invite(review, plan);
        audit.record(
                AuditEvent.of("RESCHEDULE_REVIEW", "Review", id, child).changing("scheduledFor", "venue", "attendees"));
        return review;
    }

    /** The duty to review stays, by the same day. */
    Review cancel(UUID id, String ifMatch, String reason) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.cancel(reason, clock.instant());
        reviewed.lock(child);
        deadlines.cancelled(review);
        views.cancelled(review);
        audit.record(AuditEvent.of("CANCEL_REVIEW", "Review", id, child)
                .changing("status")
                .because(reason));
        return review;
    }

    private void requireNonePlanned(UUID child) {
        boolean planned = !entities.createQuery(
                        "select 1 from Review r where r.childId = :child and r.status in :toCome")
                .setParameter("child", child)
                .setParameter("toCome", ReviewStatus.TO_COME)
                .getResultList()
                .isEmpty();
        if (planned) {
            throw new ProblemException(
                    "review-already-planned",
                    "Move the planned review, or cancel it, or record it as held before you plan another.");
        }
    }

    private void invite(Review review, ReviewPlan plan) {
        List<Invitee> named = named(plan.invitees());
        for (int i = 0; i < named.size(); i++) {
            entities.persist(new ReviewAttendee(review, i, named.get(i)));
        }
        deadlines.planned(review, plan.date());
        views.planned(review);
    }

    /** Somebody registered is called by the name they are registered with, unless another was given. */
    private List<Invitee> named(List<Invitee> invitees) {
        List<UUID> ids = invitees.stream()
                .map(Invitee::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> names = ids.isEmpty()
                ? Map.of()
                : entities.createQuery("from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::getId, Person::getDisplayName));
        List<Invitee> named = new ArrayList<>();
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < invitees.size(); i++) {
            Invitee invitee = invitees.get(i);
            if (invitee.personId() != null && !names.containsKey(invitee.personId())) {
                unknown.add(new FieldProblem("/attendees/" + i + "/personId", "UNKNOWN", "Nobody here has this id."));
            }
            boolean nameless = invitee.name() == null || invitee.name().isBlank();
            boolean registered = invitee.personId() != null;
            named.add(nameless && registered ? invitee.named(names.get(invitee.personId())) : invitee);
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Leave the id out for somebody who is not registered.",
                    unknown.toArray(FieldProblem[]::new));
        }
        return named;
    }
}
