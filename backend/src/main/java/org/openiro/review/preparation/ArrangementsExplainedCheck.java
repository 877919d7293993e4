package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** Whatever the child wished is so, or the child was told why not. */
@ApplicationScoped
class ArrangementsExplainedCheck implements ReviewCheck {

    private final WishesService wishes;

    ArrangementsExplainedCheck(WishesService wishes) {
        this.wishes = wishes;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.ARRANGEMENTS_EXPLAINED;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        return wishes.find(review.id())
                .filter(told -> !told.wished().about().isEmpty())
                .map(told -> told.areAnswered(review.venue())
                        ? CheckResult.done("The child knows what becomes of every wish.")
                        : CheckResult.open("The child has wishes that nobody has answered yet.", review.day()));
    }
}
