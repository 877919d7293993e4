package org.openiro.voice;

import java.time.LocalDate;

/**
 * A request for a change as it is read.
 *
 * @param answeredBy name of whoever answered; null until then
 * @param answerDueOn null once it is answered
 */
record ReviewChangeLine(ReviewChangeRequest request, String answeredBy, LocalDate answerDueOn) {}
