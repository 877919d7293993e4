package org.openiro.iro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An IRO as others see them when choosing whom to allocate.
 *
 * @param activeAllocations children allocated on the day asked about
 */
record IroStanding(
        UUID id,
        UUID personId,
        String displayName,
        RegistrationStatus registrationStatus,
        LocalDate registrationExpiresOn,
        BigDecimal fullTimeEquivalent,
        int activeAllocations,
        boolean hasPhoto) {}
