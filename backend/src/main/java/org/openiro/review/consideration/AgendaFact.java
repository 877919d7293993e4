package org.openiro.review.consideration;

import java.time.LocalDate;

/**
 * What the record shows by itself about an item of the agenda.
 *
 * @param count null for what is not counted
 * @param day null where there is none
 */
public record AgendaFact(AgendaItem item, AgendaFactCode code, Integer count, LocalDate day) {}
