package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The meetings of a review and who comes to each, as they are kept. */
@ApplicationScoped
public class MeetingSeries {

    private final EntityManager entities;
    private final Attendees attendees;
    private final Clock clock;

    MeetingSeries(EntityManager entities, Attendees attendees, Clock clock) {
        this.entities = entities;
        this.attendees = attendees;
        this.clock = clock;
    }

    /**
     * Meetings that an attendee was to come to and has not been to come to since, whether they are called off or not.
     *
     * @param attendee null for the child, who is at every meeting there is
     * @param since earlier changes are not told
     */
    public List<MeetingTime> notAnyMore(Review review, UUID attendee, Instant since) {
        Set<UUID> left = attendances(review).stream()
                .filter(each -> each.getAttendeeId().equals(attendee) && each.isLeftOutSince(since))
                .map(MeetingAttendance::getMeetingId)
                .collect(Collectors.toSet());
        return all(review).stream()
                .filter(meeting -> attendee == null ? meeting.isCalledOffSince(since) : left.contains(meeting.getId()))
                .map(meeting -> time(meeting, List.of()))
                .toList();
    }

    /** First to last, in three queries however many they are. */
    public List<MeetingTime> of(Review review) {
        entities.flush();
        List<UUID> coming =
                attendees.of(review.getId()).stream().map(ReviewAttendee::getId).toList();
        List<ReviewMeeting> meetings = meetings(review);
        Map<UUID, Set<UUID>> who = attendances(review).stream()
                .filter(MeetingAttendance::isComing)
                .collect(Collectors.groupingBy(
                        MeetingAttendance::getMeetingId,
                        Collectors.mapping(MeetingAttendance::getAttendeeId, Collectors.toSet())));
        return meetings.stream()
                .map(meeting -> time(
                        meeting,
                        coming.stream()
                                .filter(who.getOrDefault(meeting.getId(), Set.of())::contains)
                                .toList()))
                .toList();
    }

    /**
     * @param had meetings that have been, which stay as they were
     * @throws ProblemException 422 for a meeting that the review does not have
     */
    void plan(Review review, List<MeetingPlan> plans, Set<UUID> had) {
        Map<UUID, ReviewMeeting> known = new HashMap<>();
        meetings(review).forEach(meeting -> known.put(meeting.getId(), meeting));
        requireKnown(plans, known.keySet());
        known.keySet().removeAll(had);
        Map<List<UUID>, MeetingAttendance> attendances = new HashMap<>();
        attendances(review).stream()
                .filter(each -> !had.contains(each.getMeetingId()))
                .forEach(each -> attendances.put(List.of(each.getMeetingId(), each.getAttendeeId()), each));
        for (MeetingPlan plan : plans) {
            if (had.contains(plan.id())) {
                continue;
            }
            ReviewMeeting meeting = plan.id() == null ? null : known.remove(plan.id());
            if (meeting == null) {
                meeting = new ReviewMeeting(review, plan);
                entities.persist(meeting);
            } else {
                meeting.plan(plan);
            }
            for (UUID attendee : plan.attendeeIds()) {
                MeetingAttendance before = attendances.remove(List.of(meeting.getId(), attendee));
                if (before == null) {
                    entities.persist(new MeetingAttendance(review, meeting.getId(), attendee));
                } else {
                    before.comes();
                }
            }
        }
        known.values().forEach(meeting -> meeting.callOff(clock.instant()));
        attendances.values().forEach(each -> each.leaveOut(clock.instant()));
    }

    /**
     * The review was planned as a whole: its first meeting is then and there, whoever is new comes to it, and whoever was
     * left out comes to none.
     *
     * @throws ProblemException 422 when another meeting of the series would be before it
     */
    void firstIs(Review review, ReviewPlan plan) {
        List<ReviewMeeting> meetings = meetings(review);
        if (meetings.size() > 1 && !plan.scheduledFor().isBefore(meetings.get(1).getScheduledFor())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "The review has later meetings, which would be before this one. Plan its meetings instead.",
                    new FieldProblem("/scheduledFor", "AFTER_ANOTHER", "Another meeting would be earlier."));
        }
        ReviewMeeting first = meetings.isEmpty() ? new ReviewMeeting(review, plan) : meetings.get(0);
        if (meetings.isEmpty()) {
            entities.persist(first);
        }
        first.moveAsPlanned(plan);
        Set<UUID> coming =
                attendees.of(review.getId()).stream().map(ReviewAttendee::getId).collect(Collectors.toSet());
        Set<UUID> known = new HashSet<>();
        for (MeetingAttendance each : attendances(review)) {
            known.add(each.getAttendeeId());
            if (!coming.contains(each.getAttendeeId())) {
                each.leaveOut(clock.instant());
            }
        }
        coming.stream()
                .filter(attendee -> !known.contains(attendee))
                .forEach(attendee -> entities.persist(new MeetingAttendance(review, first.getId(), attendee)));
    }

    private static void requireKnown(List<MeetingPlan> plans, Set<UUID> known) {
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            UUID id = plans.get(i).id();
            if (id != null && !known.contains(id)) {
                unknown.add(new FieldProblem("/meetings/" + i + "/id", "UNKNOWN", "The review has no such meeting."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference", "Leave the id out for a new meeting.", unknown.toArray(FieldProblem[]::new));
        }
    }

    private static MeetingTime time(ReviewMeeting meeting, List<UUID> attendees) {
        return new MeetingTime(
                meeting.getId(),
                meeting.getScheduledFor(),
                meeting.getMode(),
                meeting.getVenueKind(),
                meeting.getVenueLabel(),
                attendees);
    }

    private List<ReviewMeeting> meetings(Review review) {
        return all(review).stream().filter(ReviewMeeting::isStanding).toList();
    }

    private List<ReviewMeeting> all(Review review) {
        return entities.createQuery("from ReviewMeeting m where m.reviewId = :review", ReviewMeeting.class)
                .setParameter("review", review.getId())
                .getResultStream()
                .sorted(Comparator.comparing(ReviewMeeting::getScheduledFor).thenComparing(ReviewMeeting::getId))
                .toList();
    }

    private List<MeetingAttendance> attendances(Review review) {
        return entities.createQuery("from MeetingAttendance a where a.reviewId = :review", MeetingAttendance.class)
                .setParameter("review", review.getId())
                .getResultList();
    }
}
