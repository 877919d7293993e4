package org.openiro.service;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which entries are asked for; a null leaves that open.
 *
 * @param from only what lasted to this day or beyond
 * @param to only what began on this day or before
 */
record EntryFilter(ServiceEntryKind kind, UUID person, LocalDate from, LocalDate to) {}
