package org.openiro.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A version in a list: without its content, which can be long. */
record CarePlanLine(
        UUID id,
        UUID childId,
        int number,
        CarePlanStatus status,
        UUID basedOnId,
        Instant draftedAt,
        UUID draftedById,
        LocalDate inForceOn,
        LocalDate supersededOn,
        LocalDate endedOn) {}
