package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Attendees;
import org.openiro.review.Review;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.ReviewReading;

/** The list that the Independent Reviewing Officer gives to the administration: whom to invite, by which way. */
@ApplicationScoped
class ListingService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Attendees attendees;
    private final Invitations invitations;
    private final Dispatching dispatching;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    ListingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            Attendees attendees,
            Invitations invitations,
            Dispatching dispatching,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.attendees = attendees;
        this.invitations = invitations;
        this.dispatching = dispatching;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    /** The deadline to send them was opened when the meeting was planned; the list is what it is sent from. */
    InvitationList submit(UUID reviewId, String ifMatch, List<Entry> entries) {
        UUID child = reviews.requireChildOf(reviewId);
        requireOnce(entries);
        Review review = changes.of(Review.class, reviewId, ifMatch);
        review.requireToCome();
        requireAttendees(reviewId, entries);
        requireReachable(child, entries);
        Map<UUID, InvitationDetails> before = new HashMap<>();
        invitations
                .of(reviewId, LockModeType.PESSIMISTIC_WRITE)
                .forEach(each -> before.put(each.invitation().getAttendeeId(), each));
        for (Entry entry : entries) {
            InvitationDetails known = before.remove(entry.attendeeId());
            if (known == null) {
                entities.persist(
                        new Invitation(reviewId, child, entry, actor.get().person(), time.now()));
            } else {
                known.invitation().list(entry, actor.get().person(), time.now());
            }
        }
        before.values().forEach(dispatching::withdraw);
        audit.record(AuditEvent.of("SUBMIT_INVITATION_LIST", "InvitationList", reviewId, child));
        entities.flush();
        return invitations.list(reviewId);
    }

    private static void requireOnce(List<Entry> entries) {
        Set<UUID> seen = new HashSet<>();
        List<FieldProblem> twice = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(entries.get(i).attendeeId())) {
                twice.add(new FieldProblem("/invitations/" + i, "DUPLICATE", "This person is on the list already."));
            }
        }
        if (!twice.isEmpty()) {
            throw ProblemException.malformed(twice);
        }
    }

    private void requireAttendees(UUID review, List<Entry> entries) {
        Set<UUID> known =
                attendees.of(review).stream().map(ReviewAttendee::getId).collect(Collectors.toSet());
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.isForChild() && !known.contains(entry.attendeeId())) {
                unknown.add(new FieldProblem(
                        "/invitations/" + i + "/attendeeId", "UNKNOWN", "The review has no such attendee."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Invite those who are attendees of the review; add others there first.",
                    unknown.toArray(FieldProblem[]::new));
        }
    }

    private void requireReachable(UUID child, List<Entry> entries) {
        List<FieldProblem> unreachable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String at = "/invitations/" + i;
            switch (entry.channel()) {
                case EMAIL -> refuse(unreachable, entry.email() == null, at + "/email", "Needed for a mail.");
                case LETTER ->
                    refuse(unreachable, entry.postalAddress() == null, at + "/postalAddress", "Needed for a letter.");
                case APP ->
                    refuse(
                            unreachable,
                            !entry.isForChild() || !usesTheApp(child),
                            at + "/channel",
                            "The app is for the child alone, once the child has access to it.");
                case IN_PERSON -> {
                    // Nothing is needed to speak to somebody.
                }
            }
        }
        if (!unreachable.isEmpty()) {
            throw new ProblemException(
                    "invitation-unreachable",
                    "Add the address, or choose another way.",
                    unreachable.toArray(FieldProblem[]::new));
        }
    }

    private static void refuse(List<FieldProblem> problems, boolean refused, String pointer, String message) {
        if (refused) {
            problems.add(new FieldProblem(pointer, "UNREACHABLE", message));
        }
    }

    private boolean usesTheApp(UUID child) {
        return !entities.createNativeQuery(
                        "select 1 from openiro.companion_access where child_id = :child and status in ('READY', 'ACTIVE')")
                .setParameter("child", child)
                .getResultList()
                .isEmpty();
    }
}
