package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.RecordPart;
import org.openiro.review.Review;

/** Who gets a record, and what each was given, as the database keeps them. */
@ApplicationScoped
class Recipients {

    private final EntityManager entities;
    private final ChildAccess access;

    Recipients(EntityManager entities, ChildAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /** The child first, then in the order in which they came on the list. */
    List<RecordRecipient> of(UUID review) {
        return all(review).getResultList();
    }

    /** As above, each as they stand once the mail that is being sent to them has left. */
    List<RecordRecipient> locked(UUID review) {
        return all(review).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<RecordRecipient> all(UUID review) {
        return entities.createQuery(
                        "from RecordRecipient r where r.reviewId = :review"
                                + " order by case when r.kind = 'CHILD' then 0 else 1 end, r.addedAt, r.id",
                        RecordRecipient.class)
                .setParameter("review", review);
    }

    /** By recipient, oldest first. */
    Map<UUID, List<GivenCopy>> copies(UUID review) {
        return entities.createQuery(
                        "select new org.openiro.review.distribution.GivenCopy(c.recipientId, c.number, c.channel, c.givenOn,"
                                + " c.givenAt, c.withheld) from RecordCopy c where c.reviewId = :review"
                                + " order by c.givenAt, c.id",
                        GivenCopy.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(Collectors.groupingBy(GivenCopy::recipientId));
    }

    /** The parts that were left out of the last copy that somebody was given; none before that. */
    Set<RecordPart> lastWithheldFrom(UUID recipient) {
        return entities.createQuery(
                        "select c.withheld from RecordCopy c where c.recipientId = :recipient"
                                + " order by c.givenAt desc, c.id desc",
                        RecordCopy.Withholding.class)
                .setParameter("recipient", recipient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(withholding -> Receipt.parts(withholding.parts()))
                .orElse(Set.of());
    }

    /** The last that somebody registered was given by their portal. */
    Optional<RecordCopy> inPortal(UUID review, UUID person) {
        return entities.createQuery(
                        "select c from RecordCopy c join RecordRecipient r on r.id = c.recipientId"
                                + " where c.reviewId = :review and r.personId = :person and c.channel = :portal"
                                + " order by c.givenAt desc, c.id desc",
                        RecordCopy.class)
                .setParameter("review", review)
                .setParameter("person", person)
                .setParameter("portal", CopyChannel.PORTAL)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Of several who change who gets the record of a review, each waits here for the one before; so does whoever issues a
     * correction. To be called before anything else is locked, and by nobody who then talks to another server.
     */
    void takeTurn(UUID review) {
        entities.find(Review.class, review, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As above, for somebody on the list. */
    void takeTurnFor(UUID recipient) {
        takeTurn(entities.createQuery("select r.reviewId from RecordRecipient r where r.id = :id", UUID.class)
                .setParameter("id", recipient)
                .getSingleResult());
    }

    /** @throws ProblemException 404 for a recipient of a record that is not the current actor's */
    UUID requireChildOf(UUID recipient) {
        return access.requireChildOf(RecordRecipient.class, recipient);
    }
}
