package org.openiro.clock;

import java.util.stream.Collectors;

/** How a row {@code d} of the deadline book counts, in SQL; {@code :today} is bound by whoever asks. */
public final class DutyJudgement {

    public static final String IN_TIME = "(d.state = 'MET' and d.met_on <= d.due_date)";

    public static final String LATE = "(d.state = 'MET' and d.met_on > d.due_date)";

    /** Overdue, or overtaken after the due date, so that nobody can do it any more. */
    public static final String NOT_DONE = """
            (d.state = 'OPEN' and d.due_date < :today
             or d.state = 'WITHDRAWN' and d.due_date < d.withdrawn_on and d.withdrawn_reason in (
            """
            + DeadlineBook.OVERTAKEN.stream()
                    .sorted()
                    .map(reason -> "'" + reason + "'")
                    .collect(Collectors.joining(", "))
            + "))";

    public static final String TO_COME = "(d.state = 'OPEN' and d.due_date >= :today)";

    private DutyJudgement() {}
}
