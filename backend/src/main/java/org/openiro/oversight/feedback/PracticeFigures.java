package org.openiro.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.LondonTime;

/** Feedback on practice over the whole authority, by team and theme. */
@ApplicationScoped
public class PracticeFigures {

    private static final String COUNTS = """
            select f.team_id, t.name, f.theme, count(*) filter (where f.kind = 'POSITIVE'),
                count(*) filter (where f.kind = 'CONSTRUCTIVE'), count(f.acknowledged_at)
            from openiro.practice_feedback f
            left join openiro.team t on t.local_authority_id = f.local_authority_id and t.id = f.team_id
            where f.sent_at >= :start and f.sent_at < :end and f.withdrawn_at is null
            group by f.team_id, t.name, f.theme order by t.name nulls last, f.team_id, f.theme
            """;

    private final Session session;

    PracticeFigures(Session session) {
        this.session = session;
    }

    /** Of the days on which it was sent, the first and the last included; what was withdrawn does not count. */
    public List<PracticeCount> of(LocalDate from, LocalDate to) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("start", LondonTime.startOf(from))
                .setParameter("end", LondonTime.startOf(to.plusDays(1)))
                .getResultStream()
                .map(row -> new PracticeCount(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue()))
                .toList();
    }
}
