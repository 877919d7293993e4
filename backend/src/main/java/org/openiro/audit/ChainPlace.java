package org.openiro.audit;

import java.time.Instant;

/**
 * A link with what is there now of the entry that it seals.
 *
 * @param entry null when it is gone
 * @param at the time the entry claims; null when it is gone or claims none
 */
record ChainPlace(SealLink link, SealedEntry entry, Instant at) {}
