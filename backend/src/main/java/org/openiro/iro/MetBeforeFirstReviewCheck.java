package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** The IRO meets the child before the first review (Hertfordshire and West Sussex procedures). */
@ApplicationScoped
class MetBeforeFirstReviewCheck implements ReviewCheck {

    private final BeforeFirstReview before;

    MetBeforeFirstReviewCheck(BeforeFirstReview before) {
        this.before = before;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.IRO_MET_CHILD;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        return before.of(review)
                .map(done -> done.metIro()
                        ? CheckResult.done("The IRO has met the child before the first review.")
                        : CheckResult.open("No first meeting of IRO and child is recorded.", review.day()));
    }
}
