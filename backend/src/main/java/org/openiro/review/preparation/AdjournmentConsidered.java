package org.openiro.review.preparation;

import java.time.LocalDate;

/** Whether the review is adjourned because there is no written care plan. */
record AdjournmentConsidered(boolean adjourn, String reasons) implements PreparationPart {

    @Override
    public String name() {
        return "adjournmentConsidered";
    }

    @Override
    public void check(LocalDate today) {
        // Nothing to contradict.
    }
}
