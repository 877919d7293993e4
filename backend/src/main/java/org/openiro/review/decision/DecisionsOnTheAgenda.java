package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.openiro.review.Review;
import org.openiro.review.consideration.AgendaFact;
import org.openiro.review.consideration.AgendaFactCode;
import org.openiro.review.consideration.AgendaFacts;
import org.openiro.review.consideration.AgendaItem;

/** Whether what earlier reviews decided was carried out (SI 2010/959, Schedule 7, paragraph 1). */
@ApplicationScoped
class DecisionsOnTheAgenda implements AgendaFacts {

    private final EarlierDecisions earlier;

    DecisionsOnTheAgenda(EarlierDecisions earlier) {
        this.earlier = earlier;
    }

    @Override
    public List<AgendaFact> of(Review review, LocalDate day) {
        return List.of(new AgendaFact(
                AgendaItem.LAST_DECISIONS, AgendaFactCode.DECISIONS_NOT_DONE, earlier.notDoneBy(review), null));
    }
}
