package org.openiro.review.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** Finds and changes what is written about reviews part by part. */
@ApplicationScoped
public class ReviewPapers {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;

    ReviewPapers(EntityManager entities, Changes changes, ReviewReading reviews) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
    }

    public <P extends WrittenInParts> Optional<P> find(Class<P> type, UUID review) {
        return entities.createQuery("from " + type.getName() + " p where p.reviewId = :review", type)
                .setParameter("review", review)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param empty makes what is not written yet, of a child and a review
     * @param state refuses what the review does not allow any more
     * @throws ProblemException 404 for a review that is not the actor's, 412 when another state was seen
     */
    public <P extends WrittenInParts> P change(
            Class<P> type,
            BiFunction<UUID, UUID, P> empty,
            UUID id,
            String ifMatch,
            Consumer<Review> state,
            Consumer<P> verb) {
        UUID child = reviews.requireChildOf(id);
        // The turnstile: of two who record first at once, the second meets what the first has recorded.
        Review review = changes.of(Review.class, id, null);
        P written = find(type, id).orElseGet(() -> empty.apply(child, id));
        changes.requireSeen(ifMatch, written.etag());
        state.accept(review);
        verb.accept(written);
        entities.persist(written);
        return written;
    }
}
