package org.openiro.review.preparation;

/** Whether the review is adjourned because there is no written care plan. */
record AdjournmentConsidered(boolean adjourn, String reasons) implements PreparationPart {

    @Override
    public String name() {
        return "adjournmentConsidered";
    }

    @Override
    public void check() {
        // Nothing to contradict.
    }
}
