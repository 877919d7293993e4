package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.openiro.child.SocialWorkerChanges;
import org.openiro.review.Review;

/** How often the child's case changed hands. */
@ApplicationScoped
class SocialWorkerFacts implements AgendaFacts {

    private final SocialWorkerChanges changes;

    SocialWorkerFacts(SocialWorkerChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<AgendaFact> of(Review review, LocalDate day) {
        return List.of(new AgendaFact(
                AgendaItem.CHANGE_OF_CIRCUMSTANCES,
                AgendaFactCode.SOCIAL_WORKER_CHANGES,
                changes.inTwelveMonths(review.getChildId(), day),
                null));
    }
}
