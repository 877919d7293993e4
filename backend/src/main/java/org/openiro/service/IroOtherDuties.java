package org.openiro.service;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The other duties of an IRO in a year.
 *
 * @param accepted by duty
 * @param requested how many requests wait
 * @param refused how many were refused
 */
record IroOtherDuties(IroHours accepted, int requested, int refused) {

    UUID person() {
        return accepted.person();
    }

    String displayName() {
        return accepted.displayName();
    }

    /** @return null when there is no cap, or they are within it */
    BigDecimal overCap(Integer cap) {
        if (cap == null) {
            return null;
        }
        BigDecimal over = accepted.hours().subtract(BigDecimal.valueOf(cap));
        return over.signum() > 0 ? over : null;
    }
}
