package org.openiro.clock;

import java.time.LocalDate;
import java.util.UUID;

/** @param deadline the row that took the place of the withdrawn one */
record MovedDeadline(UUID deadline, UUID child, DeadlineRule rule, LocalDate before, LocalDate now) {}
