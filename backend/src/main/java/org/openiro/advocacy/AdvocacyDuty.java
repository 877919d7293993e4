package org.openiro.advocacy;

import java.time.LocalDate;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineStatus;

/** By when the provider must act. */
record AdvocacyDuty(DeadlineRule rule, LocalDate dueDate, LocalDate metOn, DeadlineStatus status) {}
