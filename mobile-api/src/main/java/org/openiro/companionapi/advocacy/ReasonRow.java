package org.openiro.companionapi.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Of the reason, which is sealed, only a fingerprint: enough to tell a repetition from something else. */
@Entity
@Immutable
@Table(name = "my_advocacy_reason")
class ReasonRow {

    @Id
    UUID requestId;

    String fingerprint;

    boolean isOf(String reason) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(reason.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).equals(fingerprint);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
