package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.DueDate;
import org.openiro.clock.DueDateCalculator;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** What is owed from the moment a child is looked after until they no longer are. */
@ApplicationScoped
class LookedAfterDuties {

    static final String SUBJECT = "PERIOD_OF_CARE";

    private final DeadlineBook book;
    private final AuthorityTime time;
    private final WorkQueue work;

    LookedAfterDuties(DeadlineBook book, AuthorityTime time, WorkQueue work) {
        this.book = book;
        this.time = time;
        this.work = work;
    }

    /** The clocks start from the day the child became looked after, however late it is recorded. */
    void begin(PeriodOfCare period) {
        LocalDate from = period.getLookedAfterFrom();
        UUID child = period.getChildId();
        DueDateCalculator calculator = time.calculator();
        DueDate allocation = calculator.dueDate(DeadlineRule.ALLOCATE_IRO, from);
        RegimeSpell regime = period.regime();
        // Short breaks go on from one period to the next: only the reviews know where they stand.
        if (regime.regime() != ReviewRegime.SHORT_BREAK) {
            DueDate firstReview = calculator.dueDate(
                    regime.series().first(), regime.countsFrom() == null ? from : regime.countsFrom());
            book.open(firstReview, firstReviewOf(period));
            allocation = calculator.allocateIro(from, firstReview.dueDate());
        }
        book.open(allocation, DeadlineSubject.of(SUBJECT, period.getId(), child));
        book.open(DeadlineRule.NOTIFY_SERVICE, DeadlineSubject.of(SUBJECT, period.getId(), child), from);
        work.apart(WorkKind.NOTIFY_IRO_SERVICE, period.getId());
        // On return the child often has an IRO already, and while the 24 hours last one may be allocated.
        work.apart(WorkKind.CHECK_CHILD_HAS_IRO, child);
    }

    /** When the 24 hours have passed, it is decided whether the child has become looked after. */
    void awaitDecision(PeriodOfCare period) {
        work.forChildAt(
                period.getChildId(),
                WorkKind.CONFIRM_LOOKED_AFTER,
                period.getId(),
                period.getAccommodationStartedAt()
                        .plus(BecomingLookedAfter.CONTINUOUS_PERIOD)
                        .plusMillis(1));
    }

    void end(PeriodOfCare period) {
        book.withdrawAll(period.getId(), WhyWithdrawn.PERIOD_ENDED);
    }

    private static DeadlineSubject firstReviewOf(PeriodOfCare period) {
        return new DeadlineSubject(SUBJECT, period.getId(), period.getChildId(), 1);
    }
}
