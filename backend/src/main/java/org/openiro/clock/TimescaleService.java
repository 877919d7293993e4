package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Due dates for anybody who asks, by the code that fills the deadline book. */
@ApplicationScoped
class TimescaleService {

    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    static final LocalDate LAST = WorkingDayCalendar.LAST_NAMED;

    private final AuthorityTime time;

    TimescaleService(AuthorityTime time) {
        this.time = time;
    }

    DueDate dueDate(DeadlineRule rule, LocalDate from) {
        requireCounted("from", from);
        return time.calculator(from).dueDate(rule, from);
    }

    /** @param meetingOn null for a proposal */
    FirstReviewPlan firstReviewPlan(LocalDate lookedAfterFrom, LocalDate meetingOn) {
        requireCounted("lookedAfterFrom", lookedAfterFrom);
        LocalDate today = time.today();
        if (lookedAfterFrom.isAfter(today)) {
            throw refused("lookedAfterFrom", "Plan once the child is looked after.", "This lies in the future.");
        }
        if (meetingOn != null) {
            requireCounted("meetingOn", meetingOn);
            if (meetingOn.isBefore(today)) {
                throw refused("meetingOn", "Name today or a later day for the meeting.", "This lies in the past.");
            }
        }
        return new FirstReviewPlanner(time.calculator(lookedAfterFrom), time.calendar())
                .plan(lookedAfterFrom, today, meetingOn);
    }

    private static void requireCounted(String parameter, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw refused(
                    parameter,
                    "Due dates can be worked out for the years 1990 to 2099.",
                    "This is before 1990 or after 2099.");
        }
    }

    private static ProblemException refused(String parameter, String detail, String message) {
        return new ProblemException(
                "bad-request", detail, new FieldProblem("/parameters/" + parameter, "OUT_OF_RANGE", message));
    }
}
