package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.document.Document;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.RecordPart;
import org.openiro.review.ReviewReading;
import org.openiro.review.record.RecordCopies;
import org.openiro.review.record.RecordReader;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Giving the record of a review to those who are to have it, and recording who gets none, and why. */
@ApplicationScoped
class DistributionService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Recipients recipients;
    private final RecordCopies copies;
    private final Completion completion;
    private final WorkQueue queue;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    DistributionService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            Recipients recipients,
            RecordCopies copies,
            Completion completion,
            WorkQueue queue,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.recipients = recipients;
        this.copies = copies;
        this.completion = completion;
        this.queue = queue;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    /** In two queries however many there are. */
    Distribution list(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("RecordDistribution", review, child));
        return Distribution.of(review, recipients.of(review), recipients.copies(review));
    }

    RecordRecipient read(UUID id) {
        UUID child = recipients.requireChildOf(id);
        audit.record(AuditEvent.read("RecordRecipient", id, child));
        return entities.find(RecordRecipient.class, id);
    }

    /**
     * Somebody else is to get it too.
     *
     * @throws ProblemException 409 before the record is issued and for somebody who is listed, 422 for nobody known
     */
    RecordRecipient add(UUID review, Recipient who) {
        UUID child = reviews.requireChildOf(review);
        recipients.takeTurn(review);
        List<RecordRecipient> known = recipients.of(review);
        if (known.isEmpty()) {
            throw new ProblemException("record-not-issued", "Issue the record first.");
        }
        boolean there = known.stream()
                .anyMatch(each -> who.personId() != null && who.personId().equals(each.getPersonId()));
        if (there) {
            throw new ProblemException("recipient-listed", "They are on the list already.");
        }
        if (who.personId() != null && entities.find(Person.class, who.personId()) == null) {
            throw new ProblemException(
                    "unknown-reference",
                    "Leave the id out for somebody who is not registered.",
                    new FieldProblem("/personId", "UNKNOWN", "Nobody here has this id."));
        }
        RecordRecipient recipient = RecordRecipient.later(child, review, who, time.now());
        entities.persist(recipient);
        audit.record(AuditEvent.of("ADD_RECORD_RECIPIENT", "RecordRecipient", recipient.getId(), child));
        return recipient;
    }

    RecordRecipient give(UUID id, String ifMatch, Receipt receipt) {
        UUID child = recipients.requireChildOf(id);
        recipients.takeTurnFor(id);
        RecordRecipient recipient = changes.of(RecordRecipient.class, id, ifMatch);
        LocalDate on = receipt.on() == null ? time.today() : receipt.on();
        if (on.isAfter(time.today())) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "What is recorded here has been.",
                    new FieldProblem("/on", "IN_THE_FUTURE", "This day has not come yet."));
        }
        recipient.reach(receipt);
        RecordCopies.Copy made = copyFor(recipient, receipt.without());
        RecordCopy copy =
                new RecordCopy(recipient, made, receipt, on, actor.get().person(), time.now());
        entities.persist(copy);
        recipient.given(copy, actor.get().person(), time.now());
        if (copy.getChannel() == CopyChannel.LINK) {
            queue.apart(WorkKind.SEND_RECORD_LINK, copy.getId());
        }
        completion.check(recipient.getReviewId(), id);
        audit.record(AuditEvent.of("GIVE_RECORD", "RecordRecipient", id, child));
        return recipient;
    }

    RecordRecipient exclude(UUID id, String ifMatch, String reason) {
        UUID child = recipients.requireChildOf(id);
        recipients.takeTurnFor(id);
        RecordRecipient recipient = changes.of(RecordRecipient.class, id, ifMatch);
        int newest = copies.lastNumber(recipient.getReviewId());
        recipient.exclude(reason, newest, actor.get().person(), time.now());
        completion.check(recipient.getReviewId(), id);
        audit.record(AuditEvent.of("EXCLUDE_FROM_RECORD", "RecordRecipient", id, child)
                .because(recipient.getExclusionReason()));
        return recipient;
    }

    /**
     * What they have of the last version, or would be given of it now, without what was last withheld from them.
     *
     * @throws ProblemException 404 for what nobody was given yet, to somebody who does not work with the child: it may
     *     say more than they may know
     */
    Document copy(UUID id) {
        UUID child = recipients.requireChildOf(id);
        RecordRecipient recipient = entities.find(RecordRecipient.class, id);
        boolean given = recipient.getCurrentCopyId() != null;
        if (!given && !RecordReader.worksWithChild(actor.get())) {
            throw ProblemException.notFound();
        }
        audit.record(AuditEvent.read("RecordCopy", id, child));
        return given
                ? entities.find(RecordCopy.class, recipient.getCurrentCopyId()).getContent()
                : copyFor(recipient, recipients.lastWithheldFrom(id)).document();
    }

    /**
     * What the current actor was given by their portal.
     *
     * @throws ProblemException 404 where they were given nothing
     */
    Document own(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("RecordCopy", review, child));
        return recipients
                .inPortal(review, actor.get().person())
                .map(RecordCopy::getContent)
                .orElseThrow(ProblemException::notFound);
    }

    RecordRecipient.Details details(RecordRecipient recipient) {
        entities.flush();
        return new RecordRecipient.Details(
                recipient, recipients.copies(recipient.getReviewId()).getOrDefault(recipient.getId(), List.of()));
    }

    private RecordCopies.Copy copyFor(RecordRecipient recipient, Set<RecordPart> without) {
        return recipient.getKind() == RecipientKind.CHILD
                ? copies.forChild(recipient.getReviewId(), without)
                : copies.of(recipient.getReviewId(), recipient.getKind().reader(recipient.isInvited()), without);
    }
}
