package org.openiro.companionapi.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.companionapi.review.MyReviews;
import org.openiro.companionapi.review.ReviewRow;
import org.openiro.platform.problem.ProblemException;

/** Takes a child's feedback once for each review that has happened. */
@ApplicationScoped
class Giving {

    private final MyFeedbackGiven feedback;
    private final MyReviews reviews;

    Giving(MyFeedbackGiven feedback, MyReviews reviews) {
        this.feedback = feedback;
        this.reviews = reviews;
    }

    /**
     * @param isNew false for a repetition
     */
    record Given(FeedbackRow feedback, boolean isNew) {}

    /**
     * @throws ProblemException 404 for a review that is not the child's, 409 when it has not happened yet or other
     *     feedback is there, 422 when the id belongs to something else
     */
    Given give(UUID id, UUID reviewId, Said said) {
        ReviewRow review = reviews.find(reviewId).orElseThrow(ProblemException::notFound);
        Optional<FeedbackRow> before = feedback.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), reviewId, said);
        }
        if (!review.isHeld()) {
            throw new ProblemException("review-not-held", "Come back after the review.");
        }
        if (feedback.add(id, reviewId, said)) {
            return new Given(feedback.find(id).orElseThrow(), true);
        }
        Optional<FeedbackRow> twin = feedback.find(id);
        if (twin.isPresent()) {
            return repeated(twin.get(), reviewId, said);
        }
        if (feedback.isGivenFor(reviewId)) {
            throw new ProblemException("feedback-already-given", "If you want to add something, write a message.");
        }
        throw idAlreadyUsed();
    }

    private static Given repeated(FeedbackRow before, UUID review, Said said) {
        if (!before.says(review, said)) {
            throw idAlreadyUsed();
        }
        return new Given(before, false);
    }

    private static ProblemException idAlreadyUsed() {
        return new ProblemException("id-already-used", "Make a new id for something new.");
    }
}
