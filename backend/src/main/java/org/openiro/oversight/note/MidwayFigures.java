package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;

/** Oversight halfway between reviews over the whole authority, as the deadline book has it. */
@ApplicationScoped
public class MidwayFigures {

    // Of rows that were withdrawn those count that the next review, or the end of care, overtook after the day they
    // were
    // due; what was worked out again has another row.
    private static final String COUNTS = """
            select count(*) filter (where d.state = 'MET' and d.met_on <= d.due_date),
                count(*) filter (where d.state = 'MET' and d.met_on > d.due_date),
                count(*) filter (where d.state <> 'MET')
            from openiro.deadline d
            where d.rule = 'MIDWAY_OVERSIGHT' and d.due_date between :from and :to
              and (d.state = 'MET'
                   or d.state = 'OPEN' and d.due_date < :today
                   or d.state = 'WITHDRAWN' and d.withdrawn_reason = :overtaken and d.due_date < (
                       select min(v.counts_on) from openiro.review v
                       where v.local_authority_id = d.local_authority_id and v.period_of_care_id = d.subject_id
                         and v.status = 'HELD' and v.counts_on > d.anchor_date)
                   or d.state = 'WITHDRAWN' and d.withdrawn_reason = :ended and d.due_date < (
                       select p.ended_on from openiro.period_of_care p
                       where p.local_authority_id = d.local_authority_id and p.id = d.subject_id))
            """;

    private final Session session;
    private final AuthorityTime time;

    MidwayFigures(Session session, AuthorityTime time) {
        this.session = session;
        this.time = time;
    }

    /** Of the days on which it was due, the first and the last included. */
    public MidwayCounts of(LocalDate from, LocalDate to) {
        Object[] row = session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("today", time.today())
                .setParameter("overtaken", MidwayClock.OVERTAKEN)
                .setParameter("ended", DeadlineBook.PERIOD_ENDED)
                .getSingleResult();
        return new MidwayCounts(number(row[0]), number(row[1]), number(row[2]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
