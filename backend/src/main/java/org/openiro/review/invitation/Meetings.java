package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.child.Child;
import org.openiro.review.MeetingSeries;
import org.openiro.review.MeetingTime;
import org.openiro.review.Review;

/** What may be said of a review to those who are invited. */
@ApplicationScoped
class Meetings {

    private final EntityManager entities;
    private final MeetingSeries series;

    Meetings(EntityManager entities, MeetingSeries series) {
        this.entities = entities;
        this.series = series;
    }

    Instant beginningOf(UUID review) {
        return entities.find(Review.class, review).getScheduledFor();
    }

    MeetingFacts of(Invitation invitation) {
        Review review = entities.find(Review.class, invitation.getReviewId());
        String authority = (String) entities.createNativeQuery(
                        "select name from openiro.local_authority where id = scope.current_authority()", String.class)
                .getSingleResult();
        List<MeetingTime> all = series.of(review);
        return new MeetingFacts(
                authority,
                entities.find(Child.class, review.getChildId()).getFirstName(),
                review.getScheduledFor(),
                invitation.isForChild() ? all : MeetingTime.of(invitation.getAttendeeId(), all),
                series.notAnyMore(review, invitation.getAttendeeId(), firstTold(invitation)));
    }

    /** Everybody who comes to any meeting. */
    Set<UUID> attendeesOf(UUID review) {
        return series.of(entities.find(Review.class, review)).stream()
                .flatMap(meeting -> meeting.attendeeIds().stream())
                .collect(Collectors.toSet());
    }

    private Instant firstTold(Invitation invitation) {
        return entities.createQuery(
                        "select min(d.queuedAt) from InvitationDispatch d where d.invitationId = :invitation",
                        Instant.class)
                .setParameter("invitation", invitation.getId())
                .getSingleResult();
    }
}
