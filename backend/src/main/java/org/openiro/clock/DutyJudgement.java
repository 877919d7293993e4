package org.openiro.clock;

import java.util.stream.Collectors;

/** How a row {@code d} of the deadline book counts, in SQL; {@code :today} is bound by whoever asks. */
public final class DutyJudgement {

    public static final String IN_TIME = "(d.state = 'MET' and d.met_on <= d.due_date)";

    public static final String LATE = "(d.state = 'MET' and d.met_on > d.due_date)";

    /**
     * Overdue, or overtaken after the due date, so that nobody can do it any more, or given up and its day gone by. One duty
     * counts once: where the same was owed again by the same day, the row entered last says what became of it.
     */
    public static final String NOT_DONE = """
            (d.state = 'OPEN' and d.due_date < :today
             or d.state = 'WITHDRAWN' and (d.withdrawn_reason in ({overtaken}) and d.due_date < d.withdrawn_on
                    or d.withdrawn_reason = {givenUp} and d.due_date < :today)
                and not exists (select from openiro.deadline again
                    where again.local_authority_id = d.local_authority_id and again.subject_id = d.subject_id
                      and again.rule = d.rule and again.due_date = d.due_date and again.id > d.id))
            """.replace(
                    "{overtaken}",
                    WhyWithdrawn.OVERTAKEN.stream()
                            .sorted()
                            .map(DutyJudgement::quoted)
                            .collect(Collectors.joining(", ")))
            .replace("{givenUp}", quoted(WhyWithdrawn.NOT_DONE));

    public static final String TO_COME = "(d.state = 'OPEN' and d.due_date >= :today)";

    private DutyJudgement() {}

    private static String quoted(String reason) {
        return "'" + reason + "'";
    }
}
