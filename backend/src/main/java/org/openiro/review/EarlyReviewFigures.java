package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.openiro.clock.LondonTime;

/** Reviews convened well before they were due, over the whole authority. */
@ApplicationScoped
public class EarlyReviewFigures {

    private static final String COUNTS = """
            select r.early_ground, count(*) from openiro.review r
            where r.early_by_working_days is not null and r.status <> 'CANCELLED'
              and r.scheduled_for >= :start and r.scheduled_for < :end
            group by r.early_ground order by r.early_ground nulls last
            """;

    private final Session session;

    EarlyReviewFigures(Session session) {
        this.session = session;
    }

    /** By the day for which they are or were planned, the first and the last included. */
    public List<EarlyReviewCount> of(LocalDate from, LocalDate to) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("start", LondonTime.startOf(from))
                .setParameter("end", LondonTime.startOf(to.plusDays(1)))
                .getResultStream()
                .map(row -> new EarlyReviewCount((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }
}
