package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** Child and family have been told about reviews before the first one (Hertfordshire procedures): a warning, no more. */
@ApplicationScoped
class InformationGivenCheck implements ReviewCheck {

    private final BeforeFirstReview before;

    InformationGivenCheck(BeforeFirstReview before) {
        this.before = before;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.INFORMATION_GIVEN;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        return before.of(review).map(InformationGivenCheck::judge);
    }

    private static CheckResult judge(BeforeFirstReview.Done done) {
        if (done.childInformed()) {
            return done.familyInformed()
                    ? CheckResult.done("Child and family were given information about reviews.")
                    : CheckResult.warning("No information given to the family is recorded.");
        }
        return CheckResult.warning(
                done.familyInformed()
                        ? "No information given to the child is recorded."
                        : "No information given to child and family is recorded.");
    }
}
