package org.openiro.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A review that was held.
 *
 * @param on the date that counts
 * @param recordedHere false for one known from a return
 * @param met whether it was held as a meeting
 */
record CountedReview(UUID child, UUID period, LocalDate on, boolean recordedHere, boolean met) {}
