package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.ReviewReading;

/** Invitations as they are read. */
@ApplicationScoped
class Invitations {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final DeadlineBook book;
    private final ChildAccess access;
    private final Audit audit;

    Invitations(EntityManager entities, ReviewReading reviews, DeadlineBook book, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.book = book;
        this.access = access;
        this.audit = audit;
    }

    /** @throws ProblemException 404 for a review that is not the current actor's */
    InvitationList readList(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("InvitationList", review, child));
        return list(review);
    }

    /** @throws ProblemException 404 for an invitation that is not the current actor's */
    Invitation read(UUID id) {
        Invitation invitation = require(id);
        audit.record(AuditEvent.read("Invitation", id, invitation.getChildId()));
        return invitation;
    }

    /** @throws ProblemException 404 for an invitation that is not the current actor's */
    Invitation require(UUID id) {
        Invitation invitation = entities.find(Invitation.class, id);
        if (invitation == null) {
            throw ProblemException.notFound();
        }
        access.require(invitation.getChildId());
        return invitation;
    }

    /** The list as it stands, in three queries however long it is. */
    InvitationList list(UUID review) {
        List<InvitationDetails> items = of(review, LockModeType.NONE);
        Optional<Invitation> last =
                items.stream().map(InvitationDetails::invitation).max(Comparator.comparing(Invitation::getListedAt));
        return new InvitationList(
                review,
                last.map(Invitation::getListedAt).orElse(null),
                last.map(Invitation::getListedBy).orElse(null),
                sendBy(review).orElse(null),
                items);
    }

    /**
     * Everybody who is or was on the list.
     *
     * @param dispatches how to lock what was sent, so that nothing of it goes out meanwhile
     */
    List<InvitationDetails> of(UUID review, LockModeType dispatches) {
        Map<UUID, List<InvitationDispatch>> sent = entities.createQuery(
                        "from InvitationDispatch d where d.reviewId = :review order by d.id", InvitationDispatch.class)
                .setParameter("review", review)
                .setLockMode(dispatches)
                .getResultStream()
                .collect(Collectors.groupingBy(InvitationDispatch::getInvitationId));
        // Also those who were left out since: what was sent to them stays in the list.
        Map<UUID, ReviewAttendee> attendees = entities.createQuery(
                        "from ReviewAttendee a where a.reviewId = :review", ReviewAttendee.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(Collectors.toMap(ReviewAttendee::getId, attendee -> attendee));
        return entities.createQuery("from Invitation i where i.reviewId = :review order by i.id", Invitation.class)
                .setParameter("review", review)
                .getResultStream()
                .map(each -> new InvitationDetails(
                        each, attendees.get(each.getAttendeeId()), sent.getOrDefault(each.getId(), List.of())))
                .sorted(Comparator.comparing(Invitations::place))
                .toList();
    }

    InvitationDetails details(Invitation invitation) {
        ReviewAttendee attendee =
                invitation.isForChild() ? null : entities.find(ReviewAttendee.class, invitation.getAttendeeId());
        return new InvitationDetails(invitation, attendee, dispatches(invitation.getId()));
    }

    private List<InvitationDispatch> dispatches(UUID invitation) {
        return entities.createQuery(
                        "from InvitationDispatch d where d.invitationId = :invitation order by d.id",
                        InvitationDispatch.class)
                .setParameter("invitation", invitation)
                .getResultList();
    }

    /** By when the invitations of a review are to be sent. */
    Optional<LocalDate> sendBy(UUID review) {
        return book.findStanding(DeadlineRule.INVITATIONS, review).map(Deadline::getDueDate);
    }

    private static int place(InvitationDetails each) {
        return each.attendee() == null ? -1 : each.attendee().getPosition();
    }
}
