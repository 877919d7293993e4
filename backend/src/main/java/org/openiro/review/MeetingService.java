package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.LondonTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Planning a review in one meeting or several. */
@ApplicationScoped
class MeetingService {

    /** Local practice, not law: what takes longer is allowed, and said. */
    private static final int LONG_IN_WORKING_DAYS = 20;

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reading;
    private final ReviewedPeriods reviewed;
    private final MeetingSeries series;
    private final Attendees attendees;
    private final ReviewClock deadlines;
    private final EarlyConvenings early;
    private final ReviewViews views;
    private final Event<MeetingsPlanned> planned;
    private final Event<ReviewRescheduled> rescheduled;
    private final AuthorityTime time;
    private final Audit audit;

    MeetingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reading,
            ReviewedPeriods reviewed,
            MeetingSeries series,
            Attendees attendees,
            ReviewClock deadlines,
            EarlyConvenings early,
            ReviewViews views,
            Event<MeetingsPlanned> planned,
            Event<ReviewRescheduled> rescheduled,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reading = reading;
        this.reviewed = reviewed;
        this.series = series;
        this.attendees = attendees;
        this.deadlines = deadlines;
        this.early = early;
        this.views = views;
        this.planned = planned;
        this.rescheduled = rescheduled;
        this.time = time;
        this.audit = audit;
    }

    Review read(UUID id) {
        return reading.read(id);
    }

    Review plan(UUID id, String ifMatch, List<MeetingPlan> plans) {
        UUID child = reading.requireChildOf(id);
        requireOnce(plans);
        Review review = changes.of(Review.class, id, ifMatch);
        review.requireToCome();
        reviewed.lock(child);
        List<MeetingTime> before = series.of(review);
        Set<UUID> had = had(review, before);
        requireToCome(plans, before, had);
        planned.fire(new MeetingsPlanned(id, child, together(id, plans, had), true));
        series.plan(review, plans, had);
        if (!review.getStatus().hasBegun()) {
            beginWith(first(plans), review);
        }
        // Also where only a later meeting has changed: the review as somebody saw it is no more.
        entities.flush();
        entities.lock(review, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        rescheduled.fire(ReviewRescheduled.of(id, before, series.of(review)));
        audit.record(AuditEvent.of("PLAN_REVIEW_MEETINGS", "Review", id, child).changing("meetings"));
        return review;
    }

    private static ReviewPlan first(List<MeetingPlan> plans) {
        return plans.stream()
                .min(Comparator.comparing(MeetingPlan::scheduledFor))
                .orElseThrow()
                .timeAndPlace();
    }

    /** What must be done before a review counts back from its first meeting. */
    private void beginWith(ReviewPlan first, Review review) {
        review.moveTo(first, early.of(review.getPeriodOfCareId(), first, review.getEarly(), "/meetings"));
        deadlines.planned(review, first.date());
        views.planned(review);
    }

    /** The meetings that a review which has begun has had: they stay, whether they are sent or not. */
    private Set<UUID> had(Review review, List<MeetingTime> meetings) {
        return meetings.stream()
                .filter(meeting -> review.hasMetAt(meeting.scheduledFor(), time.now()))
                .map(MeetingTime::id)
                .collect(Collectors.toSet());
    }

    private void requireToCome(List<MeetingPlan> plans, List<MeetingTime> before, Set<UUID> had) {
        for (int i = 0; i < plans.size(); i++) {
            MeetingPlan plan = plans.get(i);
            Optional<MeetingTime> known = before.stream()
                    .filter(meeting -> meeting.id().equals(plan.id()))
                    .findFirst();
            if (known.isEmpty() || !plan.isAt(known.get())) {
                plan.timeAndPlace().check(time.now(), "/meetings/" + i);
            } else if (had.contains(plan.id()) && !plan.isAs(known.get())) {
                throw new ProblemException(
                        "dates-out-of-order",
                        "A meeting that has been stays as it was. Send it so, or leave it out.",
                        new FieldProblem("/meetings/" + i, "HAS_BEEN", "This meeting has been."));
            }
        }
    }

    boolean takesLong(List<MeetingTime> meetings) {
        return meetings.size() > 1
                && LondonTime.dateOf(meetings.get(meetings.size() - 1).scheduledFor())
                        .isAfter(time.calendar()
                                .plusWorkingDays(
                                        LondonTime.dateOf(meetings.get(0).scheduledFor()), LONG_IN_WORKING_DAYS)
                                .date());
    }

    private static void requireOnce(List<MeetingPlan> plans) {
        List<FieldProblem> twice = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            MeetingPlan plan = plans.get(i);
            if (plan.id() != null && !seen.add(plan.id())) {
                twice.add(new FieldProblem("/meetings/" + i + "/id", "DUPLICATE", "This meeting is there already."));
            }
            if (new HashSet<>(plan.attendeeIds()).size() < plan.attendeeIds().size()) {
                twice.add(new FieldProblem(
                        "/meetings/" + i + "/attendeeIds", "DUPLICATE", "Somebody is in this meeting twice."));
            }
        }
        if (!twice.isEmpty()) {
            throw ProblemException.malformed(twice);
        }
    }

    /** Who comes to each meeting; nobody to one that the review has had. */
    private List<List<ReviewAttendee>> together(UUID review, List<MeetingPlan> plans, Set<UUID> had) {
        Map<UUID, ReviewAttendee> known =
                attendees.of(review).stream().collect(Collectors.toMap(ReviewAttendee::getId, each -> each));
        List<FieldProblem> unknown = new ArrayList<>();
        List<List<ReviewAttendee>> together = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            List<UUID> ids =
                    had.contains(plans.get(i).id()) ? List.of() : plans.get(i).attendeeIds();
            for (int j = 0; j < ids.size(); j++) {
                if (!known.containsKey(ids.get(j))) {
                    unknown.add(new FieldProblem(
                            "/meetings/" + i + "/attendeeIds/" + j, "UNKNOWN", "The review has no such attendee."));
                }
            }
            together.add(ids.stream().filter(known::containsKey).map(known::get).toList());
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Meetings are for attendees of the review; add others there first.",
                    unknown.toArray(FieldProblem[]::new));
        }
        return together;
    }
}
