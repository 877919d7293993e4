package org.openiro.companionapi.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/** A child asks for another day, time, place or other people at the review that is planned. */
@ApplicationScoped
class AskingForChange {

    private final MyReviews reviews;
    private final MyChanges changes;

    AskingForChange(MyReviews reviews, MyChanges changes) {
        this.reviews = reviews;
        this.changes = changes;
    }

    /**
     * @param isNew false for a repetition
     */
    record Asked(ChangeRow change, boolean isNew) {}

    /**
     * @param text null or blank when the child says no more
     * @throws ProblemException 404 for a review that is not the child's, 409 when it is not planned any more, 422 when
     *     the id belongs to something else
     */
    Asked ask(UUID id, UUID reviewId, String what, String text) {
        ReviewRow review = reviews.find(reviewId).orElseThrow(ProblemException::notFound);
        String words = text == null || text.isBlank() ? null : text;
        Optional<ChangeRow> before = changes.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), reviewId, what, words);
        }
        if (!review.isToCome()) {
            throw new ProblemException("review-not-planned", "This review is over, or it will not happen.");
        }
        if (changes.add(id, reviewId, what, words)) {
            return new Asked(changes.find(id).orElseThrow(), true);
        }
        return changes.find(id)
                .map(twin -> repeated(twin, reviewId, what, words))
                .orElseThrow(AskingForChange::idAlreadyUsed);
    }

    private static Asked repeated(ChangeRow before, UUID review, String what, String words) {
        if (!before.asksFor(review, what, words)) {
            throw idAlreadyUsed();
        }
        return new Asked(before, false);
    }

    private static ProblemException idAlreadyUsed() {
        return new ProblemException("id-already-used", "Make a new id for something new.");
    }
}
