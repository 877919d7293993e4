package org.openiro.advocacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * A child's wish for an independent advocate (Children Act 1989, section 26A). It goes from whoever asked straight to
 * the provider; what the child wants help with is sealed apart from it.
 */
@Entity
class AdvocacyRequest extends Aggregate {

    private UUID childId;
    private boolean madeByChild;
    private UUID requestedBy;

    @Enumerated(EnumType.STRING)
    private AdvocacyStatus status;

    private Instant requestedAt;
    private Instant sentAt;
    private String providerName;
    private Instant acceptedAt;
    private UUID acceptedBy;
    private LocalDate metOn;
    private LocalDate endedOn;
    private Instant endedAt;

    protected AdvocacyRequest() {}

    /** Asked for by the IRO, for a child who wants it. */
    AdvocacyRequest(UUID childId, UUID iro, Instant now) {
        this.childId = childId;
        this.madeByChild = false;
        this.requestedBy = iro;
        this.status = AdvocacyStatus.REQUESTED;
        this.requestedAt = now;
    }

    /** The provider's mail server took the notice. */
    void sentTo(AdvocacyProvider provider, Instant now) {
        if (!isWaiting()) {
            throw new IllegalStateException("A request is sent to the provider once");
        }
        status = AdvocacyStatus.SENT_TO_PROVIDER;
        sentAt = now;
        providerName = provider.getName();
    }

    void accept(UUID advocate, Instant now) {
        requireNotOver();
        if (status != AdvocacyStatus.SENT_TO_PROVIDER) {
            throw new ProblemException("advocacy-request-accepted", "An advocate has accepted this request already.");
        }
        status = AdvocacyStatus.ACCEPTED;
        acceptedBy = advocate;
        acceptedAt = now;
    }

    /** Advocate and child were first in touch; said again, the later word corrects the earlier. */
    void met(LocalDate on, LocalDate today) {
        requireNotOver();
        if (acceptedAt == null) {
            throw new ProblemException("advocacy-not-accepted", "An advocate accepts the request first.");
        }
        requireSinceRequest("/metOn", on, today);
        status = AdvocacyStatus.MET;
        metOn = on;
    }

    void end(LocalDate on, LocalDate today, Instant now) {
        requireNotOver();
        requireSinceRequest("/endedOn", on, today);
        status = AdvocacyStatus.ENDED;
        endedOn = on;
        endedAt = now;
    }

    private void requireNotOver() {
        if (status == AdvocacyStatus.ENDED) {
            throw new ProblemException("advocacy-request-over", "This request is over. The child can ask again.");
        }
    }

    private void requireSinceRequest(String pointer, LocalDate day, LocalDate today) {
        boolean future = day.isAfter(today);
        if (future || day.isBefore(LondonTime.dateOf(requestedAt))) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "The day lies between the request and today.",
                    new FieldProblem(
                            pointer,
                            future ? "IN_THE_FUTURE" : "BEFORE_REQUEST",
                            future ? "This day has not come yet." : "The child had not asked by then."));
        }
    }

    /** True until it went to a provider. */
    boolean isWaiting() {
        return status == AdvocacyStatus.REQUESTED;
    }

    boolean wasSent() {
        return sentAt != null;
    }

    public UUID getChildId() {
        return childId;
    }

    public boolean isMadeByChild() {
        return madeByChild;
    }

    public AdvocacyStatus getStatus() {
        return status;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    /** Null until sent, as the provider's name. */
    public Instant getSentAt() {
        return sentAt;
    }

    public String getProviderName() {
        return providerName;
    }

    /** Null until accepted, as the advocate. */
    public Instant getAcceptedAt() {
        return acceptedAt;
    }

    public UUID getAcceptedBy() {
        return acceptedBy;
    }

    public LocalDate getMetOn() {
        return metOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }
}
