package org.openiro.child;

import java.time.LocalDate;
import java.util.UUID;

/** A child stopped being looked after: fired in the transaction in which that is recorded. */
public record PeriodOfCareEnded(UUID period, UUID child, LocalDate on) {}
