package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** That a decision went on no more, and why. */
@Embeddable
record DecisionEnding(
        @Enumerated(EnumType.STRING) EndingKind ending, Instant endedAt, UUID endedBy, String endingReason) {}
