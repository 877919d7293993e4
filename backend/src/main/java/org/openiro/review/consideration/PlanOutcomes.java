package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.review.part.ReviewPapers;

/** What reviews recorded of the care plan, for other features. */
@ApplicationScoped
public class PlanOutcomes {

    private final ReviewPapers papers;

    PlanOutcomes(ReviewPapers papers) {
        this.papers = papers;
    }

    /** Empty while the review has recorded nothing of it. */
    public Optional<PlanOutcome> of(UUID review) {
        return papers.find(Considerations.class, review).map(Considerations::getPlanOutcome);
    }
}
