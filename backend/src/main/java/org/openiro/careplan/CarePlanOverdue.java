package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;

/** The IRO finds in their own work that a care plan was not updated in time after a review; once is enough. */
@ApplicationScoped
class CarePlanOverdue {

    private final DeadlineBook book;
    private final AuthorityTime time;

    CarePlanOverdue(DeadlineBook book, AuthorityTime time) {
        this.book = book;
        this.time = time;
    }

    void tell(@Observes DeadlinePassed passed) {
        if (passed.rule() == DeadlineRule.CARE_PLAN_UPDATE) {
            book.owe(
                    DeadlineRule.OVERDUE_TAKEN_UP,
                    DeadlineSubject.of(passed.subjectType(), passed.subject(), passed.child()),
                    passed.actFrom(time.today()));
        }
    }
}
