package org.openiro.review;

import java.util.UUID;

/** Knows whether the record of a review was issued: what it rests on is closed from then on. */
public interface IssuedRecords {

    boolean isIssued(UUID review);
}
