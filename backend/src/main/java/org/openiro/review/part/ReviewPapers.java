package org.openiro.review.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;

/** Finds and changes what is written about reviews, of what there is once for each. */
@ApplicationScoped
public class ReviewPapers {

    private final EntityManager entities;
    private final Changes changes;

    ReviewPapers(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    public <P extends ReviewPaper> Optional<P> find(Class<P> type, UUID review) {
        return entities.createQuery("from " + type.getName() + " p where p.reviewId = :review", type)
                .setParameter("review", review)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param empty what is not written yet, of a review that the actor may change
     * @param state refuses what the review does not allow any more
     * @throws ProblemException 412 when another state was seen
     */
    public <P extends ReviewPaper> P change(
            Class<P> type, P empty, String ifMatch, Consumer<Review> state, Consumer<P> verb) {
        // The turnstile: of two who record first at once, the second meets what the first has recorded.
        Review review = changes.of(Review.class, empty.getReviewId(), null);
        P written = find(type, empty.getReviewId()).orElse(empty);
        changes.requireSeen(ifMatch, written.etag());
        state.accept(review);
        verb.accept(written);
        entities.persist(written);
        return written;
    }
}
