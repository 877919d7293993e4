package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DutyJudgement;
import org.openiro.clock.LondonTime;

/** Significant events over the whole authority: how soon they were told, read and decided about. */
@ApplicationScoped
public class EventFigures {

    private static final String COUNTS = """
            select e.kind, count(*),
                count(*) filter (where {toldLate}),
                count(*) filter (where e.source = 'FOUND_BY_SERVICE'),
                count(*) filter (where e.source = 'DETECTED'),
                count(*) filter (where 'EVENT_READ' = any (b.late)),
                count(*) filter (where 'EVENT_DECISION' = any (b.late))
            from openiro.significant_event e
            cross join lateral (
                select array_agg(d.rule) as late from openiro.deadline d
                where d.local_authority_id = e.local_authority_id and d.subject_id = e.id and ({late} or {notDone})) b
            where e.notified_at >= :start and e.notified_at < :end
            group by e.kind order by e.kind
            """.replace("{toldLate}", TimelyNotice.LATE)
            .replace("{late}", DutyJudgement.LATE)
            .replace("{notDone}", DutyJudgement.NOT_DONE);

    private final Session session;
    private final AuthorityTime time;

    EventFigures(Session session, AuthorityTime time) {
        this.session = session;
        this.time = time;
    }

    /** Of the days on which they were entered, the first and the last included; each kind of which there is any. */
    public List<EventCounts> of(LocalDate from, LocalDate to) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("start", LondonTime.startOf(from))
                .setParameter("end", LondonTime.startOf(to.plusDays(1)))
                .setParameter("today", time.today())
                .getResultStream()
                .map(EventFigures::counts)
                .toList();
    }

    private static EventCounts counts(Object[] row) {
        int[] numbers = new int[row.length];
        for (int i = 1; i < row.length; i++) {
            numbers[i] = ((Number) row[i]).intValue();
        }
        return new EventCounts((String) row[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]);
    }
}
