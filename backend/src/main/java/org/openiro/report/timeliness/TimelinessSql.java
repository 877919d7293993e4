package org.openiro.report.timeliness;

/** The report as a query over the deadline book and the reviews: nothing is judged a second time here. */
final class TimelinessSql {

    /**
     * Every entry of a report, child by child. A review held is in it by the date that counts, one not held by its due
     * date. A review that met no deadline was not judged. After a single review of unknown place the next can be owed
     * after three months or six, so that passing the later date is not reported; the same holds in
     * {@link org.openiro.review.ReviewTimeline}.
     */
    private static final String ENTRIES =
            """
            from openiro.child c
            cross join lateral (
                select d.met_by as review, d.subject_id as period, d.sequence, d.met_on as held_on, d.due_date as due_on,
                    d.rule, case when d.met_on > d.due_date then 'LATE' else 'ON_TIME' end as outcome,
                    greatest(d.met_on - d.due_date, 0) as days_late, d.id as row_id, d.met_on as day
                from openiro.deadline d
                where d.local_authority_id = c.local_authority_id and d.child_id = c.id and d.state = 'MET'
                  and d.subject_type = 'PERIOD_OF_CARE'
                  and d.rule in ('FIRST_REVIEW', 'SECOND_REVIEW', 'SUBSEQUENT_REVIEW')
                  and d.met_on between :from and :to
                union all
                select null, d.subject_id, d.sequence, null, d.due_date, d.rule, 'NOT_HELD',
                    least(p.ended_on, :today) - d.due_date, d.id, d.due_date
                from openiro.deadline d
                join openiro.period_of_care p on p.local_authority_id = d.local_authority_id and p.id = d.subject_id
                where d.local_authority_id = c.local_authority_id and d.child_id = c.id
                  and d.subject_type = 'PERIOD_OF_CARE'
                  and (d.state = 'OPEN' or (d.state = 'WITHDRAWN' and d.withdrawn_reason = :ended))
                  and d.rule in ('FIRST_REVIEW', 'SECOND_REVIEW', 'SUBSEQUENT_REVIEW')
                  and d.due_date between :from and :to and d.due_date < least(p.ended_on, :today)
                  and (p.sequence_known or d.sequence is null or d.sequence > 2)
                union all
                select v.id, v.period_of_care_id, place.number, v.counts_on, null, null, 'NOT_JUDGED', null, v.id,
                    v.counts_on
                from openiro.review v
                cross join lateral (
                    select cast(count(*) as integer) as number from openiro.review earlier
                    where earlier.local_authority_id = v.local_authority_id
                      and earlier.period_of_care_id = v.period_of_care_id and earlier.status = 'HELD'
                      and earlier.counts_on <= v.counts_on) place
                where v.local_authority_id = c.local_authority_id and v.child_id = c.id and v.status = 'HELD'
                  and v.counts_on between :from and :to
                  and not exists (select from openiro.deadline d
                                  where d.local_authority_id = v.local_authority_id and d.met_by = v.id
                                    and d.state = 'MET' and d.subject_type = 'PERIOD_OF_CARE')) e
            join openiro.period_of_care p on p.local_authority_id = c.local_authority_id and p.id = e.period
            """;

    /** Only the children allocated to one IRO. */
    private static final String OF_IRO =
            """
            and exists (select from openiro.allocation a
                        join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                        where a.local_authority_id = c.local_authority_id and a.child_id = c.id and a.ended_on is null
                          and i.person_id = :person)
            """;

    private static final String COLUMNS =
            """
            select c.id, c.local_identifier, e.review, case when p.start_known then p.looked_after_from end,
                case when p.sequence_known then e.sequence end, e.held_on, e.due_on, e.outcome, e.days_late, e.rule,
                e.row_id
            """;

    /** A page of entries after a child, a day and a row. */
    static final String PAGE = COLUMNS
            + ENTRIES
            + """
            where c.id >= :child and (c.id, e.day, e.row_id) > (:child, :day, :row) %s
            order by c.id, e.day, e.row_id
            """;

    /** All entries, by the child's number. */
    static final String ALL = COLUMNS
            + ENTRIES
            + """
            where true %s order by c.local_identifier collate "C" nulls last, c.id, e.day, e.row_id
            """;

    static final String COUNTS = "select e.rule, e.outcome, count(*) " + ENTRIES + " group by e.rule, e.outcome";

    private TimelinessSql() {}

    static String restricted(String sql, boolean toOneIro) {
        return sql.formatted(toOneIro ? OF_IRO : "");
    }
}
