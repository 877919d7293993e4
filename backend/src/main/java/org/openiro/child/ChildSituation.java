package org.openiro.child;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How things stand with a child today.
 *
 * @param openPeriod the period of care that is pending or active; null when there is none
 * @param lookedAfter true in an active period of care
 * @param iro the IRO allocated now; null when there is none
 * @param nextReviewDue the due date of the review clock that runs; null when none does
 * @param lastContact when IRO and child were last in touch; null when no note says so
 */
public record ChildSituation(
        UUID openPeriod,
        boolean lookedAfter,
        UUID iro,
        UUID allocation,
        String iroName,
        LocalDate nextReviewDue,
        LocalDate lastContact) {

    /** Of a child about whom nothing of this is known. */
    static final ChildSituation NONE = new ChildSituation(null, false, null, null, null, null, null);
}
