package org.openiro.retention;

import java.time.LocalDate;
import java.util.UUID;

/** @param destruction proposed or approved; null while nobody proposed it */
record DueDestruction(
        UUID child,
        String firstName,
        String lastName,
        String localIdentifier,
        RetentionBasis basis,
        LocalDate retainedUntil,
        boolean held,
        UUID destruction) {}
