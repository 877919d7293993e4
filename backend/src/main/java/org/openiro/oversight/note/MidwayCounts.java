package org.openiro.oversight.note;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often oversight was had halfway between two reviews.
 *
 * @param notDone although the day it was due has passed
 */
public record MidwayCounts(int onTime, int late, int notDone) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** To one decimal place; null where none was due. */
    public Double percentOnTime() {
        int all = onTime + late + notDone;
        return all == 0
                ? null
                : BigDecimal.valueOf(onTime)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
