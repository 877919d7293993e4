package org.openiro.oversight.drift;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in the record that a reason rests on.
 *
 * @param day null where it is about none
 * @param subjectId null where it is about several things
 */
record DriftFact(String text, LocalDate day, UUID subjectId) {}
