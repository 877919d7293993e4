package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.openiro.report.ssda903.ParticipationCode;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;
import org.openiro.review.HeldReview;

/**
 * A review held, in the record.
 *
 * @param imported whether it came from a return; one held in OpenIRO outranks every return
 * @param on the date that counts
 */
record StoredReview(
        UUID id,
        UUID period,
        boolean imported,
        LocalDate on,
        LocalDate openedOn,
        LocalDate completedOn,
        ParticipationCode participation) {

    ReviewRow row(String child) {
        return new ReviewRow(ReturnRow.STORED, child, null, on, participation);
    }

    HeldReview held() {
        return openedOn == null || completedOn == null ? HeldReview.on(on) : HeldReview.between(openedOn, completedOn);
    }
}
