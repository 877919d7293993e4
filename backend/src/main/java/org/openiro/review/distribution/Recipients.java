package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.platform.problem.ProblemException;

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
        return entities.createQuery(
                        "from RecordRecipient r where r.reviewId = :review"
                                + " order by case when r.kind = 'CHILD' then 0 else 1 end, r.addedAt, r.id",
                        RecordRecipient.class)
                .setParameter("review", review)
                .getResultList();
    }

    /** By recipient, oldest first. */
    Map<UUID, List<RecordCopy>> copies(UUID review) {
        return entities.createQuery(
                        "from RecordCopy c where c.reviewId = :review order by c.givenAt, c.id", RecordCopy.class)
                .setParameter("review", review)
                .getResultStream()
                .collect(Collectors.groupingBy(RecordCopy::getRecipientId));
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

    /** @throws ProblemException 404 for a recipient of a record that is not the current actor's */
    UUID requireChildOf(UUID recipient) {
        return access.requireChildOf(RecordRecipient.class, recipient);
    }
}
