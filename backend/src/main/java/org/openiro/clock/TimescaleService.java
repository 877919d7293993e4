package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Due dates for anybody who asks, by the code that fills the deadline book. */
@ApplicationScoped
class TimescaleService {

    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final AuthorityTime time;

    TimescaleService(AuthorityTime time) {
        this.time = time;
    }

    DueDate dueDate(DeadlineRule rule, LocalDate from) {
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            throw new ProblemException(
                    "bad-request",
                    "Due dates can be worked out for the years 1990 to 2099.",
                    new FieldProblem("/parameters/from", "OUT_OF_RANGE", "This is before 1990 or after 2099."));
        }
        return time.calculator(from).dueDate(rule, from);
    }
}
