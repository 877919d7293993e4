package org.openiro.audit;

import java.util.Optional;

/**
 * How far the audit of the authority in scope is sealed.
 *
 * @param link the last; empty while there is none
 * @param unsealed how many entries wait
 */
record SealHead(Optional<SealLink> link, long unsealed) {}
