package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Recording that a review was opened, was adjourned, and went on. */
@ApplicationScoped
class ProgressService {

    private final Changes changes;
    private final ReviewReading reading;
    private final ReviewedPeriods periods;
    private final ReviewClock deadlines;
    private final AuthorityTime time;
    private final Audit audit;

    ProgressService(
            Changes changes,
            ReviewReading reading,
            ReviewedPeriods periods,
            ReviewClock deadlines,
            AuthorityTime time,
            Audit audit) {
        this.changes = changes;
        this.reading = reading;
        this.periods = periods;
        this.deadlines = deadlines;
        this.time = time;
        this.audit = audit;
    }

    Review open(UUID id, String ifMatch, LocalDate day) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.open(day);
        requirePast("/openedOn", day);
        if (!periods.of(child).get(review.getPeriodOfCareId()).covers(day)) {
            throw outOfOrder("/openedOn", "OUTSIDE_PERIOD", "The child was not looked after on this day.");
        }
        audit.record(AuditEvent.of("OPEN_REVIEW", "Review", id, child).changing("status", "openedOn"));
        return review;
    }

    /** @param adjournment not resumed yet */
    Review adjourn(UUID id, String ifMatch, Adjournment adjournment) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.adjourn(adjournment);
        requirePast("/adjournedOn", adjournment.adjournedOn());
        deadlines.adjourned(review);
        audit.record(AuditEvent.of("ADJOURN_REVIEW", "Review", id, child)
                .changing("status", "adjournment")
                .because(adjournment.adjournmentReason()));
        return review;
    }

    Review goOnOn(UUID id, String ifMatch, LocalDate day) {
        UUID child = reading.requireChildOf(id);
        Review review = changes.of(Review.class, id, ifMatch);
        review.goOnOn(day);
        deadlines.adjourned(review);
        audit.record(AuditEvent.of("CHANGE_RESUMPTION", "Review", id, child).changing("adjournment"));
        return review;
    }

    private void requirePast(String pointer, LocalDate day) {
        if (day.isAfter(time.today())) {
            throw outOfOrder(pointer, "IN_THE_FUTURE", "This day has not come yet.");
        }
    }

    private static ProblemException outOfOrder(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order",
                "A review is recorded on days that have been, in order, within the period of care.",
                new FieldProblem(pointer, code, message));
    }
}
