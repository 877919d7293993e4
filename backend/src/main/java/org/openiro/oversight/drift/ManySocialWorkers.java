package org.openiro.oversight.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.child.SocialWorkerChanges;

/** A child who gets one social worker after the other waits for each to begin anew. */
@ApplicationScoped
class ManySocialWorkers implements DriftSign {

    private final SocialWorkerChanges changes;

    ManySocialWorkers(SocialWorkerChanges changes) {
        this.changes = changes;
    }

    @Override
    public DriftReason reason() {
        return DriftReason.SOCIAL_WORKER_CHANGES;
    }

    @Override
    public List<DriftFact> facts(UUID child, LocalDate today) {
        int found = changes.inTwelveMonths(child, today);
        return found < 2
                ? List.of()
                : List.of(new DriftFact(
                        "The social worker changed " + found + " times in the last twelve months.", null, null));
    }
}
