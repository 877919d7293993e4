package org.openiro.review.record;

import java.util.UUID;

/**
 * A version of the record of a review was issued: fired in the transaction in which that is done.
 *
 * @param number 1 for the first
 */
public record RecordIssued(UUID child, UUID review, int number) {}
