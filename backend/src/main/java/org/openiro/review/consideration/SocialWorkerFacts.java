package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.child.SocialWorkerChanges;

/** How often the child's case changed hands. */
@ApplicationScoped
class SocialWorkerFacts implements AgendaFacts {

    private final SocialWorkerChanges changes;

    SocialWorkerFacts(SocialWorkerChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<AgendaFact> of(UUID child, LocalDate day) {
        return List.of(new AgendaFact(
                AgendaItem.CHANGE_OF_CIRCUMSTANCES,
                AgendaFactCode.SOCIAL_WORKER_CHANGES,
                changes.inTwelveMonths(child, day),
                null));
    }
}
