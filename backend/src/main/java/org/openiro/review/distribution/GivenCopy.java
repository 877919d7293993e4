package org.openiro.review.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** That somebody was given a copy, without what is in it. */
record GivenCopy(
        UUID recipientId,
        int number,
        CopyChannel channel,
        LocalDate givenOn,
        Instant givenAt,
        List<Receipt.Withheld> withheld) {

    GivenCopy(
            UUID recipientId,
            int number,
            CopyChannel channel,
            LocalDate givenOn,
            Instant givenAt,
            RecordCopy.Withholding withheld) {
        this(recipientId, number, channel, givenOn, givenAt, withheld.parts());
    }
}
