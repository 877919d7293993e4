package org.openiro.careplan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What became of the rule that a review considers significant changes first.
 *
 * @param notPracticable null unless no review could consider them
 */
record PriorReview(Set<SignificantChange> significantChanges, NotPracticable notPracticable) {

    PriorReview {
        EnumSet<SignificantChange> inOrder = EnumSet.noneOf(SignificantChange.class);
        inOrder.addAll(significantChanges);
        significantChanges = Collections.unmodifiableSet(inOrder);
    }
}
