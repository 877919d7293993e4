package org.openiro.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * One link of the chain, which seals one entry.
 *
 * @param position 1 for the first of the authority
 * @param writer the transaction that wrote the entry
 * @param keyId fingerprint of the key
 * @param previous the hash of the link before it; zeros for the first
 * @param sealedAt with microseconds
 */
record SealLink(
        long position, UUID entryId, long writer, String keyId, byte[] previous, byte[] hash, Instant sealedAt) {

    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    static final int HASH_BYTES = 32;

    /** The hash before the first link. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    static SealLink after(SealLink head, SealedEntry entry, SealKey key, Instant now) {
        byte[] previous = head == null ? beginning() : head.hash();
        return new SealLink(
                head == null ? 1 : head.position() + 1,
                entry.id(),
                entry.writer(),
                key.id(),
                previous,
                key.hash(previous, micros(now), entry.canonical()),
                now);
    }

    /** The order of sealing, as PostgreSQL has it: by transaction, then by id, byte by byte. */
    boolean isLaterThan(SealLink other) {
        int byWriter = Long.compareUnsigned(writer, other.writer);
        return byWriter > 0 || byWriter == 0 && entryId.toString().compareTo(other.entryId.toString()) > 0;
    }

    /** Whether this is the seal that the key made for the entry. */
    boolean seals(SealedEntry entry, SealKey key) {
        return entry.writer() == writer
                && MessageDigest.isEqual(hash, key.hash(previous, micros(sealedAt), entry.canonical()));
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_OF_MICRO;
    }
}
