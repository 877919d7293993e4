package org.openiro.child;

import java.time.Instant;

/**
 * How the notice of a period of care to the IRO service stands.
 *
 * @param dueAt it is in time before this instant
 * @param sentAt null until the mail server has taken it
 * @param lagWorkingDays from becoming looked after to the notice; null until it is sent
 * @param late sent, or still unsent, after it was due
 */
record ServiceNotice(Instant dueAt, Instant sentAt, Integer lagWorkingDays, boolean late) {}
