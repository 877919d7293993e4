package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openiro.clock.LondonTime;

/**
 * The meetings of a review, and who was invited to each. A place is a kind of place, nobody's address; still, where
 * people are kept apart, neither times nor names are for those who might be one of them.
 */
@ApplicationScoped
class MeetingsSection implements RecordSection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LondonTime.ZONE);

    private static final Map<VenueKind, String> PLACES = Map.of(
            VenueKind.SCHOOL, "At school",
            VenueKind.WHERE_YOU_LIVE, "Where the child lives",
            VenueKind.OFFICE, "In an office",
            VenueKind.ONLINE, "Online",
            VenueKind.OTHER, "Elsewhere");

    private final EntityManager entities;
    private final Attendees attendees;
    private final MeetingSeries series;

    MeetingsSection(EntityManager entities, Attendees attendees, MeetingSeries series) {
        this.entities = entities;
        this.attendees = attendees;
        this.series = series;
    }

    @Override
    public RecordPart part() {
        return RecordPart.MEETINGS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        List<ReviewAttendee> invited = attendees.of(review.id());
        List<MeetingTime> meetings = series.of(review.review());
        if (invited.isEmpty() && meetings.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, ReviewAttendee> byId =
                invited.stream().collect(Collectors.toMap(ReviewAttendee::getId, Function.identity()));
        return Optional.of(SectionText.write()
                .naming(invited.stream().map(ReviewAttendee::getName))
                .readBy(somebodyIsKeptApart(review) ? RecordReaders.PROFESSIONALS : RecordReaders.AT_REVIEW)
                .table(
                        "Meetings as planned, and who was invited to each",
                        List.of("When", "Where", "Who"),
                        meetings.stream().map(each -> row(each, byId)).toList())
                .forChild()
                .list(invited.stream().map(MeetingsSection::asRole).distinct().toList())
                .done());
    }

    private static List<String> row(MeetingTime meeting, Map<UUID, ReviewAttendee> invited) {
        String who = meeting.attendeeIds().stream()
                .map(invited::get)
                .map(MeetingsSection::inFull)
                .collect(Collectors.joining("; "));
        return List.of(TIME.format(meeting.scheduledFor()), place(meeting), who);
    }

    private static String place(MeetingTime meeting) {
        if (meeting.mode() == MeetingMode.TELEPHONE) {
            return "By telephone";
        }
        String place = PLACES.get(meeting.venueKind());
        String named = meeting.venueLabel() == null ? place : place + " (" + meeting.venueLabel() + ")";
        return meeting.mode() == MeetingMode.HYBRID ? named + " and online" : named;
    }

    private static String inFull(ReviewAttendee attendee) {
        return Stream.of(attendee.getName(), asRole(attendee))
                .filter(words -> words != null)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Roles and no names: a child's copy may be seen by others. */
    private static String asRole(ReviewAttendee attendee) {
        return attendee.getRelationToChild() == null ? attendee.getRoleLabel() : attendee.getRelationToChild();
    }

    private boolean somebodyIsKeptApart(ReviewAtHand review) {
        return entities.createNativeQuery(
                        "select exists (select from openiro.kept_apart where child_id = :child and ended_at is null"
                                + " and (review_id is null or review_id = :review))",
                        Boolean.class)
                .setParameter("child", review.child())
                .setParameter("review", review.id())
                .getSingleResult()
                .equals(true);
    }
}
