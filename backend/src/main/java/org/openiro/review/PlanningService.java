package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.OpenPeriods;
import org.openiro.child.OpenPeriods.OpenPeriod;
import org.openiro.platform.operation.Changes;
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
    private final Attendees attendees;
    private final MeetingSeries meetings;
    private final ReviewClock deadlines;
    private final EarlyConvenings early;
    private final ReviewViews views;
    private final Event<MeetingsPlanned> planned;
    private final Event<ReviewRescheduled> rescheduled;
    private final Event<ReviewCancelled> cancelled;
    private final Audit audit;
    private final Clock clock;

    PlanningService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            OpenPeriods periods,
            ReviewedPeriods reviewed,
            ReviewReading reading,
            Attendees attendees,
            MeetingSeries meetings,
            ReviewClock deadlines,
            EarlyConvenings early,
            ReviewViews views,
            Event<MeetingsPlanned> planned,
            Event<ReviewRescheduled> rescheduled,
            Event<ReviewCancelled> cancelled,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.periods = periods;
        this.reviewed = reviewed;
        this.reading = reading;
        this.attendees = attendees;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.early = early;
        this.views = views;
        this.planned = planned;
        this.rescheduled = rescheduled;
        this.cancelled = cancelled;
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
        Review review = new Review(
                child, period.id(), plan, early.of(period.id(), plan, null, "/earlyGround"), clock.instant());
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
        List<MeetingTime> before = meetings.of(review);
        review.moveTo(plan, early.of(review.getPeriodOfCareId(), plan, review.getEarly(), "/earlyGround"));
        invite(review, plan);
        // Also where nobody but the attendees has changed: the review as somebody saw it is no more.
        entities.flush();
        entities.lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        rescheduled.fire(ReviewRescheduled.of(id, before, meetings.of(review)));
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
        cancelled.fire(new ReviewCancelled(id));
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
        attendees.invite(review, plan.invitees());
        entities.flush();
        meetings.firstIs(review, plan);
        requireAllowed(review);
        deadlines.planned(review, plan.date());
        views.planned(review);
    }

    private void requireAllowed(Review review) {
        Map<UUID, ReviewAttendee> coming = attendees.of(review.getId()).stream()
                .collect(Collectors.toMap(ReviewAttendee::getId, attendee -> attendee));
        List<List<ReviewAttendee>> together = meetings.of(review).stream()
                .map(meeting -> meeting.attendeeIds().stream().map(coming::get).toList())
                .toList();
        planned.fire(new MeetingsPlanned(review.getId(), review.getChildId(), together, false));
    }
}
