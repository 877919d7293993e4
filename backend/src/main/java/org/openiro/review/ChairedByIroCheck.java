package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The IRO chairs as far as practicable (SI 2010/959, regulation 36(1)); seen only when the review was held. */
@ApplicationScoped
class ChairedByIroCheck implements ReviewCheck {

    @Override
    public ReviewItem item() {
        return ReviewItem.CHAIRED_BY_IRO;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        if (!review.isHeld()) {
            return Optional.empty();
        }
        return Optional.of(
                review.review().getHeld().getChairedByIro()
                        ? CheckResult.done("The IRO chaired.")
                        : CheckResult.missing("The IRO did not chair."));
    }
}
