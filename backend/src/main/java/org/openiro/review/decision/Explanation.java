package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody explained a decision to the child.
 *
 * @param howExplained in what way, such as by drawing it
 */
@Embeddable
record Explanation(
        UUID explainedBy,
        LocalDate explainedOn,
        @Enumerated(EnumType.STRING) Understood understood,
        String howExplained) {}
