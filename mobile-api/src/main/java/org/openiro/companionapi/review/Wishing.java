package org.openiro.companionapi.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;

/** A child says how a review should be, and changes their mind until it is over. */
@ApplicationScoped
class Wishing {

    private final MyReviews reviews;
    private final MyWishesStore store;
    private final Changes changes;

    Wishing(MyReviews reviews, MyWishesStore store, Changes changes) {
        this.reviews = reviews;
        this.store = store;
        this.changes = changes;
    }

    /** @param isNew true the first time */
    record Saved(WishesRow wishes, boolean isNew) {}

    /** @throws ProblemException 404 for a review that is not the child's */
    Optional<WishesRow> find(UUID review) {
        require(review);
        return store.of(review);
    }

    /**
     * What is saved already succeeds, although If-Match has gone stale.
     *
     * @param ifMatch may be null the first time
     * @throws ProblemException 404 for a review that is not the child's, 409 when it is over, 412 or 428 for a change of
     *     something else than the present words
     */
    Saved save(UUID review, String ifMatch, Wishes wishes) {
        ReviewRow about = require(review);
        Optional<WishesRow> before = store.of(review);
        if (before.filter(present -> present.wishes().equals(wishes)).isPresent()) {
            return new Saved(before.get(), false);
        }
        if (!about.isToCome()) {
            throw new ProblemException("review-not-planned", "This review is over, or it will not happen.");
        }
        if (before.isEmpty()) {
            changes.requireSeen(ifMatch, WishesRow.UNSAVED);
            if (store.add(review, wishes)) {
                return new Saved(mine(review), true);
            }
        }
        WishesRow present = before.orElseGet(() -> mine(review));
        changes.requireIfMatch(ifMatch, present.etag());
        if (!store.change(present, wishes)) {
            changes.requireSeen(ifMatch, mine(review).etag());
            throw new ProblemException("review-not-planned", "This review is over, or it will not happen.");
        }
        return new Saved(mine(review), false);
    }

    private WishesRow mine(UUID review) {
        return store.of(review).orElseThrow(ProblemException::notFound);
    }

    private ReviewRow require(UUID review) {
        return reviews.find(review).orElseThrow(ProblemException::notFound);
    }
}
