package org.openiro.careplan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openiro.review.consideration.OutcomeCode;

/**
 * What became of the rule that a review considers significant changes first.
 *
 * @param notPracticable null unless no review could consider them
 * @param reviewOutcome what the review named had recorded of the plan by then; null where it had recorded nothing, and was
 *     taken to have considered them because it was held
 */
record PriorReview(
        Set<SignificantChange> significantChanges, NotPracticable notPracticable, OutcomeCode reviewOutcome) {

    PriorReview {
        EnumSet<SignificantChange> inOrder = EnumSet.noneOf(SignificantChange.class);
        inOrder.addAll(significantChanges);
        significantChanges = Collections.unmodifiableSet(inOrder);
    }
}
