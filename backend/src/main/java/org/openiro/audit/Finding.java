package org.openiro.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A place of the chain that is not as it was sealed.
 *
 * @param position null for an entry that has none
 * @param entry null when not known
 * @param at the time the entry claims or, where it is gone, of its sealing; null when neither is known
 */
record Finding(Kind kind, Long position, UUID entry, Instant at) {

    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        TRUNCATED,
        REORDERED
    }
}
