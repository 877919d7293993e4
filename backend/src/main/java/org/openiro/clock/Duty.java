package org.openiro.clock;

import java.time.LocalDate;

/**
 * Something owed, before anybody has worked out by when.
 *
 * @param anchor the London date of the rule's anchor event
 */
public record Duty(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor) {}
