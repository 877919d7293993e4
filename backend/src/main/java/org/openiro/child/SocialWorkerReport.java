package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.openiro.clock.ReportSpan;

/** Changes of social worker over the whole authority, in one query. */
@ApplicationScoped
class SocialWorkerReport {

    // Rows of the two kinds at once: of children by their number of changes, and of changes by reason.
    private static final String COUNTS = """
            with cared_for as (
                select distinct p.child_id from openiro.period_of_care p
                where p.looked_after_from <= :to and (p.ended_on is null or p.ended_on >= :from)),
            changes as (
                select s.child_id, s.change_reason from %s
                where s.change and s.since between :from and least(cast(:to as date), :today)
                  and s.child_id in (select child_id from cared_for))
            select 'CHILDREN', null, n.changes, cast(count(*) as integer) from (
                select c.child_id, cast(count(g.child_id) as integer) as changes
                from cared_for c left join changes g on g.child_id = c.child_id group by c.child_id) n
            group by n.changes
            union all
            select 'CHANGES', g.change_reason, cast(count(*) as integer), 0 from changes g group by g.change_reason
            order by 1, 3 desc, 2
            """.formatted(SocialWorkerChanges.SPELLS.formatted(""));

    private final Session entities;

    SocialWorkerReport(Session entities) {
        this.entities = entities;
    }

    /** Of children who were looked after on a day of the span, the changes in it. */
    ChangeCounts counts(LocalDate from, LocalDate to, LocalDate today) {
        ReportSpan.require(from, to);
        List<ChangeCounts.ChildrenWith> byNumber = new ArrayList<>();
        List<ChangeCounts.ChangesFor> byReason = new ArrayList<>();
        entities.createNativeQuery(COUNTS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("today", today)
                .list()
                .forEach(row -> {
                    int number = ((Number) row[2]).intValue();
                    if (row[0].equals("CHILDREN")) {
                        byNumber.add(new ChangeCounts.ChildrenWith(number, ((Number) row[3]).intValue()));
                    } else {
                        byReason.add(new ChangeCounts.ChangesFor(
                                row[1] == null ? null : SocialWorkerChangeReason.valueOf((String) row[1]), number));
                    }
                });
        return new ChangeCounts(byNumber, byReason);
    }
}
