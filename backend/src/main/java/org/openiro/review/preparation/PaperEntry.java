package org.openiro.review.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.review.part.ReviewPart;

/**
 * What was recorded of a paper for a review.
 *
 * @param state null where nobody said so, and only the reading was recorded
 * @param readAt null until the IRO has read it
 */
record PaperEntry(
        PaperState state,
        LocalDate dated,
        String recordedWhere,
        LocalDate receivedOn,
        String note,
        Instant readAt,
        UUID readById) {

    static final PaperEntry NONE = new PaperEntry(null, null, null, null, null, null, null);

    PaperEntry readBy(UUID person, Instant at) {
        return new PaperEntry(state, dated, recordedWhere, receivedOn, note, at, person);
    }

    /** The same paper as before is still read; another version of it is not. */
    PaperEntry afterReading(PaperEntry before) {
        boolean same = dated == null ? before.dated == null : dated.equals(before.dated);
        return same && before.readAt != null ? readBy(before.readById, before.readAt) : this;
    }

    void check() {
        ReviewPart.require(state != PaperState.NOT_NEEDED || ReviewPart.isSaid(note), "/note", "Say why.");
    }

    void checkDays(LocalDate today) {
        ReviewPart.requirePast("/dated", dated, today);
        ReviewPart.requirePast("/receivedOn", receivedOn, today);
    }
}
