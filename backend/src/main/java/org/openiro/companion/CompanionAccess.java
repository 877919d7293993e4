package org.openiro.companion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/**
 * A child's access to the companion app. There is one for good: asked for again after it was closed, it is the same one
 * with the same sign-in name. What the identity provider holds follows from it, through the work queue.
 */
@Entity
class CompanionAccess extends Aggregate {

    /** How long an activation code works. */
    static final Duration CODE_WORKS = Duration.ofHours(24);

    private UUID childId;
    private String subject;
    private String signInName;

    @Enumerated(EnumType.STRING)
    private AccessStatus status;

    private UUID requestedBy;
    private Instant requestedAt;
    private Instant readyAt;
    private Instant codeTakenAt;
    private Instant codeExpiresAt;
    private Instant firstUsedAt;
    private Instant closedAt;
    private String closedReason;

    protected CompanionAccess() {}

    /** Asks for a closed access again. The account is made fit for use as if it were new. */
    void requestAgain(UUID by, Instant now) {
        if (status != AccessStatus.CLOSED) {
            throw new ProblemException("companion-access-exists", "Use the access that exists.");
        }
        status = AccessStatus.REQUESTED;
        requestedBy = by;
        requestedAt = now;
        readyAt = null;
        firstUsedAt = null;
        closedAt = null;
        closedReason = null;
    }

    /** @param madeSubject what the account's tokens will name */
    void accountMade(String madeSubject, Instant now) {
        if (status != AccessStatus.REQUESTED) {
            throw new IllegalStateException("No account was asked for");
        }
        status = AccessStatus.READY;
        subject = madeSubject;
        readyAt = now;
    }

    /** Follows an account that had to be made anew. */
    void accountIs(String itsSubject) {
        subject = itsSubject;
    }

    /** A new code takes the place of an older one and of the PIN. */
    void codeTaken(Instant now) {
        if (!isOpen()) {
            throw new ProblemException(
                    "companion-access-not-ready",
                    status == AccessStatus.REQUESTED
                            ? "The account is still being made. Wait until the status is READY."
                            : "The access is closed. Request it again.");
        }
        codeTakenAt = now;
        codeExpiresAt = now.plus(CODE_WORKS);
    }

    /** True when the time of the code taken last has passed; a later code has a time of its own. */
    boolean codeHasExpired(Instant now) {
        return isOpen() && codeExpiresAt != null && !codeExpiresAt.isAfter(now);
    }

    void codeExpired() {
        codeTakenAt = null;
        codeExpiresAt = null;
    }

    /** @return true the first time: until then the code was the only way in, so it has been used now */
    boolean signedIn(Instant now) {
        if (status != AccessStatus.READY) {
            return false;
        }
        status = AccessStatus.ACTIVE;
        firstUsedAt = now;
        codeExpired();
        return true;
    }

    void close(String reason, Instant now) {
        if (status == AccessStatus.CLOSED) {
            throw new ProblemException("companion-access-closed", "The access is closed already.");
        }
        status = AccessStatus.CLOSED;
        closedAt = now;
        closedReason = reason;
        codeExpired();
    }

    /** Whether the child can sign in. */
    boolean isOpen() {
        return status == AccessStatus.READY || status == AccessStatus.ACTIVE;
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null until an account was made. */
    public String getSubject() {
        return subject;
    }

    public String getSignInName() {
        return signInName;
    }

    public AccessStatus getStatus() {
        return status;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public Instant getReadyAt() {
        return readyAt;
    }

    public Instant getCodeExpiresAt() {
        return codeExpiresAt;
    }

    public Instant getFirstUsedAt() {
        return firstUsedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getClosedReason() {
        return closedReason;
    }
}
