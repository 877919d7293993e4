package org.openiro.child;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A social worker's time with a child's case.
 *
 * @param endedOn null while it lasts
 * @param change whether somebody else held the case before
 * @param reason null where none was given
 */
record SocialWorkerSpell(
        UUID keyPerson,
        UUID person,
        String displayName,
        LocalDate from,
        LocalDate endedOn,
        boolean change,
        SocialWorkerChangeReason reason) {

    boolean isChangeWithin(LocalDate after, LocalDate to) {
        return change && from.isAfter(after) && !from.isAfter(to);
    }
}
