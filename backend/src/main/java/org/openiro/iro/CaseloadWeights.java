package org.openiro.iro;

import java.math.BigDecimal;

/**
 * What a child counts for in a caseload. Guidance wants 50 to 70 children for a full post (IRO Handbook; Hertfordshire
 * procedures) and says nothing of siblings, distance, or when a caseload is far too high: those figures are our own
 * defaults. Siblings share reviews, people and journeys; a child who lives away costs journeys.
 */
final class CaseloadWeights {

    static final BigDecimal CHILD = BigDecimal.ONE;

    /** Each further child of a sibling group on the same caseload. */
    static final BigDecimal SIBLING = new BigDecimal("0.5");

    /** In addition, for a child who is placed away. */
    static final BigDecimal PLACED_AWAY = new BigDecimal("0.25");

    /** The upper end of what guidance recommends for a full-time IRO. */
    static final BigDecimal AMBER_ABOVE = BigDecimal.valueOf(70);

    static final BigDecimal RED_ABOVE = BigDecimal.valueOf(85);

    private CaseloadWeights() {}
}
