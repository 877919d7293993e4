package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** Sending invitations, and recording that what the software cannot bring was delivered. */
@ApplicationScoped
class SendingService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Invitations invitations;
    private final Dispatching dispatching;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final Audit audit;

    SendingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            Invitations invitations,
            Dispatching dispatching,
            DeadlineBook book,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.invitations = invitations;
        this.dispatching = dispatching;
        this.book = book;
        this.time = time;
        this.audit = audit;
    }

    /** @param wanted ids of invitations; null for all that were not sent yet */
    InvitationList send(UUID reviewId, String ifMatch, List<UUID> wanted, String lateReason) {
        UUID child = reviews.requireChildOf(reviewId);
        Review review = changes.of(Review.class, reviewId, ifMatch);
        review.requireToCome();
        List<InvitationDetails> chosen = choose(
                invitations.of(reviewId, LockModeType.PESSIMISTIC_WRITE).stream()
                        .filter(each -> each.invitation().isListed())
                        .toList(),
                wanted);
        requireToCome(review);
        Lateness lateness = lateness(reviewId, lateReason);
        chosen.forEach(each -> dispatching.invite(each, each.isUnsent() ? lateness : Lateness.NONE));
        review.invited();
        book.meet(DeadlineRule.INVITATIONS, reviewId, time.today(), reviewId);
        AuditEvent event = AuditEvent.of("SEND_INVITATIONS", "InvitationList", reviewId, child);
        audit.record(lateness.isLate() ? event.because(lateness.reason()) : event);
        entities.flush();
        return invitations.list(reviewId);
    }

    /** What the software cannot see: a letter was posted, or an invitation given in person. */
    Invitation deliver(UUID id, String ifMatch, LocalDate on) {
        Invitation invitation = invitations.require(id);
        changes.of(Invitation.class, id, ifMatch);
        List<InvitationDispatch> dispatches = invitations.details(invitation).dispatches();
        InvitationDispatch waiting = dispatches.stream()
                .filter(InvitationDispatch::canBeDelivered)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new ProblemException(
                        "invitation-not-waiting", "Nothing of this invitation waits to be posted or handed over."));
        waiting.delivered(on, time.today());
        // What hangs on the invitation has changed: its entity tag must.
        entities.lock(invitation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(AuditEvent.of("RECORD_INVITATION_DELIVERY", "Invitation", id, invitation.getChildId())
                .changing("deliveredOn"));
        return invitation;
    }

    private static List<InvitationDetails> choose(List<InvitationDetails> listed, List<UUID> wanted) {
        List<InvitationDetails> chosen;
        if (wanted == null) {
            chosen = listed.stream().filter(InvitationDetails::isUnsent).toList();
        } else {
            requireListed(listed, wanted);
            chosen = listed.stream()
                    .filter(each -> wanted.contains(each.invitation().getId()))
                    .toList();
        }
        if (chosen.isEmpty()) {
            throw new ProblemException(
                    "invitation-list-missing", "Submit the list first, or name the invitations to send again.");
        }
        return chosen;
    }

    private static void requireListed(List<InvitationDetails> listed, List<UUID> wanted) {
        var known = listed.stream().map(each -> each.invitation().getId()).collect(Collectors.toSet());
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                unknown.add(new FieldProblem("/invitationIds/" + i, "UNKNOWN", "This is not on the list."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference", "Name invitations of this review.", unknown.toArray(FieldProblem[]::new));
        }
    }

    private void requireToCome(Review review) {
        if (!review.getScheduledFor().isAfter(time.now())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "Nobody can be invited to a meeting whose time has passed. Move the review, or record it as held.");
        }
    }

    private Lateness lateness(UUID review, String reason) {
        boolean late = invitations.sendBy(review).filter(time.today()::isAfter).isPresent();
        if (!late) {
            return Lateness.NONE;
        }
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(
                    "late-reason-missing",
                    "The day by which the invitations were to be sent has passed. Say why they are late.",
                    new FieldProblem("/lateReason", "REQUIRED", "Say why."));
        }
        return new Lateness(reason.strip());
    }
}
