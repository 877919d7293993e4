package org.openiro.review.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openiro.review.RecordPart;

/**
 * That somebody is given a copy.
 *
 * @param on when it was posted or handed over; null for today
 * @param kind what they are to the child, where that is corrected; else null
 * @param email where to; null where it is known
 * @param language tag of the texts around a link; null where it is known
 */
record Receipt(
        CopyChannel how, LocalDate on, RecipientKind kind, String email, String language, List<Withheld> withheld) {

    /** A part that is left out for this recipient, with the reason, which stays in the record. */
    record Withheld(RecordPart part, String reason) {}

    Receipt {
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }

    Set<RecordPart> without() {
        return parts(withheld);
    }

    static Set<RecordPart> parts(List<Withheld> withheld) {
        return withheld.stream().map(Withheld::part).collect(Collectors.toSet());
    }
}
