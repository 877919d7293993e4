package org.openiro.report.returns;

import java.util.UUID;

/**
 * Where a return shows a review held in OpenIRO otherwise. OpenIRO was kept.
 *
 * @param id of the difference
 * @param inOpenIro a date as yyyy-mm-dd or a code; null if unknown
 * @param inReturn the same; null if unknown or missing
 */
record ReviewDifference(UUID id, UUID child, UUID review, Field field, String inOpenIro, String inReturn) {

    enum Field {
        PARTICIPATION_CODE,
        REVIEW_DATE,
        MISSING_IN_RETURN
    }
}
