package org.openiro.review.distribution;

import java.util.UUID;

/**
 * Somebody who is to get a record, before they are on the list.
 *
 * @param attendeeId null for somebody who was not invited
 * @param personId null for somebody not registered
 * @param name null for the child
 * @param email null where it is not known
 * @param language null where it is not known
 */
record Recipient(
        RecipientKind kind,
        UUID attendeeId,
        UUID personId,
        String name,
        boolean invited,
        String email,
        String language) {

    static Recipient child() {
        return new Recipient(RecipientKind.CHILD, null, null, null, true, null, null);
    }
}
