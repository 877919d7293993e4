package org.openiro.oversight.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Looks one reason up in the record. Every bean of this type is asked; a feature that knows of another sign adds a
 * {@link DriftReason} and a bean.
 */
interface DriftSign {

    DriftReason reason();

    /**
     * The facts, the oldest first; in one query, and no more than {@value Drift#MOST_FACTS}.
     *
     * @return empty where there is no such sign
     */
    List<DriftFact> facts(UUID child, LocalDate today);
}
