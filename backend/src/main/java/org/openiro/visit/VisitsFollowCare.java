package org.openiro.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openiro.child.CareChanged;
import org.openiro.clock.StandingBook;
import org.openiro.review.ReviewHeld;

/** Another placement, another order or a review held may change how often a child is to be visited. */
@ApplicationScoped
class VisitsFollowCare {

    private final StandingBook book;
    private final VisitDuties duties;

    VisitsFollowCare(StandingBook book, VisitDuties duties) {
        this.book = book;
        this.duties = duties;
    }

    void bring(@Observes CareChanged changed) {
        book.bring(duties, List.of(changed.child()), changed.reason());
    }

    void bring(@Observes ReviewHeld held) {
        book.bring(duties, List.of(held.child()), "A review was held.");
    }
}
