package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.Attendees;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.ReviewCancelled;
import org.openiro.review.ReviewRescheduled;

/** Whoever was invited to a review hears by themselves that it is moved or cancelled, or that they need not come. */
@ApplicationScoped
class InvitedAreTold {

    private final EntityManager entities;
    private final Invitations invitations;
    private final Attendees attendees;
    private final Dispatching dispatching;
    private final ConsultationForms forms;
    private final Meetings meetings;
    private final DeadlineBook book;
    private final AuthorityTime time;

    InvitedAreTold(
            EntityManager entities,
            Invitations invitations,
            Attendees attendees,
            Dispatching dispatching,
            ConsultationForms forms,
            Meetings meetings,
            DeadlineBook book,
            AuthorityTime time) {
        this.entities = entities;
        this.invitations = invitations;
        this.attendees = attendees;
        this.dispatching = dispatching;
        this.forms = forms;
        this.meetings = meetings;
        this.book = book;
        this.time = time;
    }

    void tell(@Observes ReviewRescheduled planned) {
        List<InvitationDetails> known = of(planned.review());
        Set<UUID> coming = attendees.of(planned.review()).stream()
                .map(ReviewAttendee::getId)
                .collect(Collectors.toSet());
        known.stream()
                .filter(each -> !each.invitation().isForChild()
                        && !coming.contains(each.invitation().getAttendeeId()))
                .forEach(dispatching::withdraw);
        List<InvitationDetails> listed =
                known.stream().filter(each -> each.invitation().isListed()).toList();
        Set<UUID> atMeetings = meetings.attendeesOf(planned.review());
        listed.stream().filter(each -> isMoved(planned, each.invitation())).forEach(each -> {
            if (each.invitation().isForChild()
                    || atMeetings.contains(each.invitation().getAttendeeId())) {
                dispatching.move(each);
            } else {
                dispatching.cancel(each);
            }
        });
        forms.openUntil(planned.review(), meetings.beginningOf(planned.review()));
        // The day to send them by counts anew from the new date; where everybody was sent theirs, nothing is left to
        // do.
        if (!listed.isEmpty() && listed.stream().noneMatch(InvitationDetails::isUnsent)) {
            book.meet(DeadlineRule.INVITATIONS, planned.review(), time.today(), planned.review());
        }
    }

    private static boolean isMoved(ReviewRescheduled planned, Invitation invitation) {
        return invitation.isForChild()
                ? planned.movedForChild()
                : planned.movedFor().contains(invitation.getAttendeeId());
    }

    void tell(@Observes ReviewCancelled cancelled) {
        of(cancelled.review()).stream()
                .filter(each -> each.invitation().isListed())
                .forEach(dispatching::cancel);
        forms.close(cancelled.review());
    }

    private List<InvitationDetails> of(UUID review) {
        entities.flush();
        return invitations.of(review, LockModeType.PESSIMISTIC_WRITE);
    }
}
