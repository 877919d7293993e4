package org.openiro.review;

import java.util.UUID;

/** Knows whether the record of a review was issued and is not being corrected: what it rests on is closed then. */
public interface IssuedRecords {

    boolean isClosed(UUID review);
}
