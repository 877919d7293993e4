package org.openiro.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of the seal, and its fingerprint. */
final class SealKey {

    static final int LEAST_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FINGERPRINT_BYTES = 8;

    private final String id;
    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException when it is too short */
    SealKey(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("Too short");
        }
        this.secret = new SecretKeySpec(key, ALGORITHM);
        this.id = fingerprint(key);
    }

    /** 16 hexadecimal digits; says nothing about the key. */
    String id() {
        return id;
    }

    /**
     * The hash of a link: HMAC-SHA-256 over the hash of the link before it (32 bytes, zeros for the first), the instant
     * of sealing in microseconds since 1970 (8 bytes, big-endian) and the {@linkplain SealedEntry#canonical() canonical
     * bytes} of the entry.
     */
    byte[] hash(byte[] previous, long sealedAtMicros, byte[] canonical) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(previous);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(sealedAtMicros).array());
            return mac.doFinal(canonical);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("openiro audit seal key".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(key), 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
