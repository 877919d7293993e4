package org.openiro.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review was recorded as held: fired in the transaction in which that is done.
 *
 * @param completedOn day of its last meeting
 */
public record ReviewHeld(UUID review, UUID child, UUID period, LocalDate completedOn) {}
