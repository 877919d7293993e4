package org.openiro.iro;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many children an IRO has.
 *
 * @param children allocated on the day asked about
 * @param siblings of these, further children of a sibling group whose first is counted already
 * @param placedAway of these, children who live away
 * @param fullTimeEquivalent from 0 to 1, to two decimal places
 */
record Caseload(int children, int siblings, int placedAway, BigDecimal fullTimeEquivalent) {

    BigDecimal weighted() {
        return CaseloadWeights.CHILD
                .multiply(BigDecimal.valueOf((long) children - siblings))
                .add(CaseloadWeights.SIBLING.multiply(BigDecimal.valueOf(siblings)))
                .add(CaseloadWeights.PLACED_AWAY.multiply(BigDecimal.valueOf(placedAway)));
    }

    /** To one decimal place; null for somebody without a share of a post. */
    BigDecimal perFullTimeEquivalent() {
        return fullTimeEquivalent.signum() == 0 ? null : weighted().divide(fullTimeEquivalent, 1, RoundingMode.HALF_UP);
    }

    CaseloadStatus status() {
        if (isAbove(CaseloadWeights.RED_ABOVE)) {
            return CaseloadStatus.RED;
        }
        return isAbove(CaseloadWeights.AMBER_ABOVE) ? CaseloadStatus.AMBER : CaseloadStatus.GREEN;
    }

    /** Weighted children until the upper end of what is recommended; negative beyond it. */
    BigDecimal roomLeft() {
        return CaseloadWeights.AMBER_ABOVE.multiply(fullTimeEquivalent).subtract(weighted());
    }

    // Not by the rounded figure: 70.04 is above 70. Without a share of a post every child is one too many.
    private boolean isAbove(BigDecimal limit) {
        return weighted().compareTo(limit.multiply(fullTimeEquivalent)) > 0;
    }
}
