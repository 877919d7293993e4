package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openiro.child.CareChanged;
import org.openiro.clock.StandingBook;

/** A change of legal status, placement or circumstance may bring the reviews under another clock. */
@ApplicationScoped
class ReviewsFollowCare {

    private final StandingBook book;
    private final ReviewDuties duties;

    ReviewsFollowCare(StandingBook book, ReviewDuties duties) {
        this.book = book;
        this.duties = duties;
    }

    void bring(@Observes CareChanged changed) {
        book.bring(duties, List.of(changed.child()), changed.reason());
    }
}
