package org.openiro.child;

import java.time.LocalDate;

/**
 * A stretch of time in which one thing about a child's care stayed as it was.
 *
 * @param first the episode it began with
 * @param to its last day; null while it lasts
 */
record Spell(Episode first, LocalDate from, LocalDate to) {}
