package org.openiro.report.timeliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.VisibleChildren;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.ReportSpan;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.review.ReviewOutcome;

/** Which reviews were in time. */
@ApplicationScoped
class TimelinessReport {

    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH.minusYears(100);

    private final Session session;
    private final VisibleChildren visible;
    private final AuthorityTime time;
    private final Audit audit;

    TimelinessReport(Session session, VisibleChildren visible, AuthorityTime time, Audit audit) {
        this.session = session;
        this.visible = visible;
        this.time = time;
        this.audit = audit;
    }

    /** One page, by child and day. */
    Page<TimelinessEntry> page(LocalDate from, LocalDate to, String cursor, int limit) {
        ReportSpan.require(from, to);
        var after = Cursor.parse(cursor, 3);
        List<TimelinessEntry> found = query(TimelinessSql.PAGE, from, to)
                .setParameter("child", after.map(key -> key.id(0)).orElse(FIRST))
                .setParameter("day", after.map(key -> key.date(1)).orElse(BEFORE_ALL))
                .setParameter("row", after.map(key -> key.id(2)).orElse(FIRST))
                .setMaxResults(Page.fetch(limit))
                .list()
                .stream()
                .map(TimelinessReport::entry)
                .toList();
        recordReading("REVIEW_TIMELINESS");
        return Page.of(found, limit, last -> Cursor.after(last.child(), last.day(), last.row()));
    }

    /** The whole report, by the child's number and day. */
    List<TimelinessEntry> all(LocalDate from, LocalDate to) {
        ReportSpan.require(from, to);
        recordReading("REVIEW_TIMELINESS");
        return query(TimelinessSql.ALL, from, to).list().stream()
                .map(TimelinessReport::entry)
                .toList();
    }

    TimelinessSummary summary(LocalDate from, LocalDate to) {
        ReportSpan.require(from, to);
        TimelinessSummary summary = new TimelinessSummary();
        parameters(session.createNativeQuery(TimelinessSql.COUNTS, Object[].class), from, to)
                .list()
                .forEach(row -> summary.add(
                        row[0] == null ? null : DeadlineRule.valueOf((String) row[0]),
                        ReviewOutcome.valueOf((String) row[1]),
                        ((Number) row[2]).intValue()));
        return summary;
    }

    private NativeQuery<Object[]> query(String sql, LocalDate from, LocalDate to) {
        return visible.bind(parameters(session.createNativeQuery(sql, Object[].class), from, to));
    }

    private NativeQuery<Object[]> parameters(NativeQuery<Object[]> query, LocalDate from, LocalDate to) {
        return query.setParameter("from", from)
                .setParameter("to", to)
                .setParameter("today", time.today())
                .setParameter("ended", WhyWithdrawn.PERIOD_ENDED);
    }

    private void recordReading(String report) {
        audit.record(AuditEvent.of("READ_REPORT", "Report", null, null).because(report));
    }

    private static TimelinessEntry entry(Object[] row) {
        return new TimelinessEntry(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                date(row[3]),
                (Integer) row[4],
                date(row[5]),
                date(row[6]),
                ReviewOutcome.valueOf((String) row[7]),
                (Integer) row[8],
                row[9] == null ? null : DeadlineRule.valueOf((String) row[9]),
                (UUID) row[10]);
    }

    // Native queries give the JDBC type.
    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }
}
