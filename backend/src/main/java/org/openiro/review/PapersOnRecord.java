package org.openiro.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Papers for a review that the record of a child holds by itself, whoever keeps them. */
public interface PapersOnRecord {

    /** Those that are there, each with its date. */
    Map<Paper, LocalDate> of(UUID child);
}
