package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openiro.review.RecordReaders;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.SectionText;

/** Who came to a review, by name. */
@ApplicationScoped
class AttendeeNames {

    private final EntityManager entities;

    AttendeeNames(EntityManager entities) {
        this.entities = entities;
    }

    SectionText table(ReviewAtHand review, Attendance attendance) {
        Map<UUID, ReviewAttendee> invited = entities.createQuery(
                        "from ReviewAttendee a where a.reviewId = :review", ReviewAttendee.class)
                .setParameter("review", review.id())
                .getResultStream()
                .collect(Collectors.toMap(ReviewAttendee::getId, Function.identity()));
        return SectionText.write()
                .naming(Stream.concat(
                        invited.values().stream().map(ReviewAttendee::getName),
                        attendance.items().stream().map(Attendance.Item::name)))
                .readBy(RecordReaders.PROFESSIONALS)
                .table(
                        "Who was there",
                        List.of("Who", "What they are", "There", "Note"),
                        attendance.items().stream()
                                .map(item -> row(item, invited.get(item.attendeeId())))
                                .toList())
                .done();
    }

    private static List<String> row(Attendance.Item item, ReviewAttendee attendee) {
        String name = attendee == null ? item.name() : attendee.getName();
        String role = attendee == null
                ? item.roleLabel()
                : Stream.of(attendee.getRelationToChild(), attendee.getRoleLabel())
                        .filter(words -> words != null)
                        .findFirst()
                        .orElse("");
        return List.of(
                name == null ? "" : name,
                role,
                item.came() ? item.mode().words() : "Did not come",
                item.note() == null ? "" : item.note());
    }
}
