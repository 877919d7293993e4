package org.openiro.report.timeliness;

import org.openiro.access.VisibleChildren;
import org.openiro.clock.ReviewSeries;

/** The report as a query over the deadline book and the reviews: nothing is judged a second time here. */
final class TimelinessSql {

    /**
     * Every entry of a report, child by child. A review held is in it by the date that counts, one not held by its due
     * date. A review that met no deadline was not judged. Where it is unknown how many reviews came before, the one
     * after the first known is owed after three months or six, so that it is neither in time nor late nor missing; the
     * same holds in {@link org.openiro.review.ReviewTimeline}.
     */
    private static final String ENTRIES = """
            from openiro.child c
            cross join lateral (
                select h.review, h.period, case when h.judged then h.sequence end as sequence, h.held_on,
                    case when h.judged then h.due_date end as due_on, case when h.judged then h.rule end as rule,
                    case when not h.judged then 'NOT_JUDGED' when h.held_on > h.due_date then 'LATE' else 'ON_TIME' end
                        as outcome,
                    case when h.judged then greatest(h.held_on - h.due_date, 0) end as days_late,
                    h.review as row_id, h.held_on as day
                from (
                    select v.id as review, v.period_of_care_id as period, v.counts_on as held_on, d.due_date, d.rule,
                        d.sequence,
                        d.id is not null and (p.sequence_known or d.sequence is not null or place.number > 2) as judged
                    from openiro.review v
                    join openiro.period_of_care p
                        on p.local_authority_id = v.local_authority_id and p.id = v.period_of_care_id
                    left join openiro.deadline d on d.local_authority_id = v.local_authority_id and d.met_by = v.id
                        and d.state = 'MET' and d.subject_type = 'PERIOD_OF_CARE'
                        and d.rule in {rules}
                    cross join lateral (
                        select cast(count(*) as integer) as number from openiro.review earlier
                        where earlier.local_authority_id = v.local_authority_id
                          and earlier.period_of_care_id = v.period_of_care_id and earlier.status = 'HELD'
                          and earlier.counts_on <= v.counts_on) place
                    where v.local_authority_id = c.local_authority_id and v.child_id = c.id and v.status = 'HELD'
                      and v.counts_on between :from and :to) h
                union all
                select null, d.subject_id, d.sequence, null, d.due_date, d.rule, 'NOT_HELD',
                    least(p.ended_on, :today) - d.due_date, d.id, d.due_date
                from openiro.deadline d
                join openiro.period_of_care p on p.local_authority_id = d.local_authority_id and p.id = d.subject_id
                where d.local_authority_id = c.local_authority_id and d.child_id = c.id
                  and d.subject_type = 'PERIOD_OF_CARE'
                  and (d.state = 'OPEN' or (d.state = 'WITHDRAWN' and d.withdrawn_reason = :ended))
                  and d.rule in {rules}
                  and d.due_date between :from and :to and d.due_date < least(p.ended_on, :today)
                  and (p.sequence_known or d.sequence is not null
                       or (select count(*) from openiro.review v
                           where v.local_authority_id = d.local_authority_id and v.period_of_care_id = d.subject_id
                             and v.status = 'HELD') >= 2)) e
            join openiro.period_of_care p on p.local_authority_id = c.local_authority_id and p.id = e.period
            """.replace("{rules}", ReviewSeries.inSql());

    private static final String COLUMNS = """
            select c.id, c.local_identifier, e.review, case when p.start_known then p.looked_after_from end,
                e.sequence, e.held_on, e.due_on, e.outcome, e.days_late, e.rule,
                e.row_id
            """;

    /** A page of entries after a child, a day and a row. */
    static final String PAGE = COLUMNS + ENTRIES + """
            where c.id >= :child and (c.id, e.day, e.row_id) > (:child, :day, :row) and
            """ + VisibleChildren.CONDITION + """
            order by c.id, e.day, e.row_id
            """;

    /** All entries, by the child's number. */
    static final String ALL = COLUMNS + ENTRIES + """
            where
            """ + VisibleChildren.CONDITION + """
            order by c.local_identifier collate "C" nulls last, c.id, e.day, e.row_id
            """;

    static final String COUNTS = "select e.rule, e.outcome, count(*) " + ENTRIES + " group by e.rule, e.outcome";

    private TimelinessSql() {}
}
