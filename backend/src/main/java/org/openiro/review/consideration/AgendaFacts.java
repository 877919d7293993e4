package org.openiro.review.consideration;

import java.time.LocalDate;
import java.util.List;
import org.openiro.review.Review;

/**
 * Knows facts that stand beside what is written of the agenda. A feature that has some adds a bean; nothing else knows
 * about it.
 */
public interface AgendaFacts {

    /**
     * Asks for the same number of rows whatever the size of the record.
     *
     * @param day of the review; today for one to come
     */
    List<AgendaFact> of(Review review, LocalDate day);
}
