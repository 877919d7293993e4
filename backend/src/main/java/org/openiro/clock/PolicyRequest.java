package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * A policy as somebody wants it.
 *
 * @param amounts of the rules that are to differ from their default, in the order they were sent
 * @param approvalReason what the director says about loosened values; null without an approval
 */
record PolicyRequest(
        LocalDate effectiveFrom, List<Amount> amounts, ReviewDateCounts reviewDateCounts, String approvalReason) {

    /** @param amount of the rule's own unit */
    record Amount(DeadlineRule rule, int amount) {}
}
