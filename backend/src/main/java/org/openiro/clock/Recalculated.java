package org.openiro.clock;

import java.util.Comparator;
import java.util.List;

/**
 * What a recalculation moved.
 *
 * @param count how many due dates moved
 * @param first at most {@value #SHOWN} of those that concern a child, the earliest due date first
 */
record Recalculated(int count, List<MovedDeadline> first) {

    static final int SHOWN = 50;

    static Recalculated of(List<MovedDeadline> moved) {
        return new Recalculated(
                moved.size(),
                moved.stream()
                        .filter(deadline -> deadline.child() != null)
                        .sorted(Comparator.comparing(MovedDeadline::now).thenComparing(MovedDeadline::deadline))
                        .limit(SHOWN)
                        .toList());
    }
}
