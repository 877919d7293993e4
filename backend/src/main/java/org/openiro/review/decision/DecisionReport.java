package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.ReportSpan;

/** Whether decisions are sent, answered and carried out in time: one query, however many reviews there were. */
@ApplicationScoped
class DecisionReport {

    private static final String SQL = """
            with held as (
                select r.local_authority_id, r.id, iro.person_id
                from openiro.review r
                left join lateral (
                    select i.person_id from openiro.allocation a
                    join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                    where a.local_authority_id = r.local_authority_id and a.child_id = r.child_id
                      and a.started_on <= r.counts_on and (a.ended_on is null or a.ended_on > r.counts_on)
                    order by a.started_on desc limit 1) iro on true
                where r.status = 'HELD' and r.source = 'OPENIRO' and r.counts_on between :from and :to)
            select h.person_id, p.display_name, count(*),
                count(*) filter (where b.met_on <= b.due_date),
                count(*) filter (where b.met_on > b.due_date or b.met_on is null and b.due_date < :today),
                coalesce(sum(c.issued), 0), coalesce(sum(c.agreed), 0), coalesce(sum(c.by_default), 0),
                coalesce(sum(c.disputed), 0), coalesce(sum(c.waiting), 0), coalesce(sum(c.due), 0),
                coalesce(sum(c.in_time), 0), coalesce(sum(c.late), 0)
            from held h
            left join lateral (
                select d.met_on, d.due_date from openiro.deadline d
                where d.local_authority_id = h.local_authority_id and d.subject_id = h.id and d.rule = 'DECISIONS'
                  and d.state <> 'WITHDRAWN' order by d.id desc limit 1) b on true
            left join lateral (
                select count(*) as issued, count(*) filter (where d.answer = 'AGREED') as agreed,
                    count(*) filter (where d.answer = 'AGREED_BY_DEFAULT') as by_default,
                    count(*) filter (where d.answer = 'DISPUTED') as disputed,
                    count(*) filter (where d.answer is null) as waiting,
                    count(*) filter (where d.due_on < :today) as due,
                    count(*) filter (where d.due_on < :today and d.progress = 'DONE' and d.progress_on <= d.due_on) as in_time,
                    count(*) filter (where d.due_on < :today and d.progress = 'DONE' and d.progress_on > d.due_on) as late
                from openiro.review_decision d
                where d.local_authority_id = h.local_authority_id and d.review_id = h.id and d.issue_id is not null
                  and (d.ending is null or d.ending not in ('SUPERSEDED', 'WITHDRAWN'))) c on true
            left join openiro.person p on p.local_authority_id = h.local_authority_id and p.id = h.person_id
            group by h.person_id, p.display_name
            order by p.display_name nulls last, h.person_id
            """;

    private final Session entities;
    private final AuthorityTime time;

    DecisionReport(Session entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** Of reviews that count on a day of the span. */
    List<DecisionFigures> ofReviews(LocalDate from, LocalDate to) {
        ReportSpan.require(from, to);
        return entities
                .createNativeQuery(SQL, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("today", time.today())
                .list()
                .stream()
                .map(DecisionReport::figures)
                .toList();
    }

    private static DecisionFigures figures(Object[] row) {
        return new DecisionFigures(
                (UUID) row[0],
                (String) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
