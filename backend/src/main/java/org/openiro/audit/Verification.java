package org.openiro.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param checked sealed entries that were looked at
 * @param sealedThrough the last position of the chain
 * @param unsealed entries about which nothing can be said yet
 * @param findings the first of them
 * @param findingCount of all
 * @param nextPosition where to go on; null at the end
 */
record Verification(
        long checked, long sealedThrough, long unsealed, List<Finding> findings, long findingCount, Long nextPosition) {

    /** A head of the chain as somebody kept it. */
    record KeptHead(long position, byte[] hash) {}
}
