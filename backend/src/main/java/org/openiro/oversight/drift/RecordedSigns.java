package org.openiro.oversight.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.Session;
import org.openiro.clock.ReviewSeries;
import org.openiro.oversight.event.TimelyNotice;

/** What the deadline book, the care plan and the events told say. */
@ApplicationScoped
class RecordedSigns {

    private static final String DECISIONS = """
            select 'A decision of a review was to be carried out by this day, and was not.', d.due_date, d.subject_id
            from openiro.deadline d
            where d.child_id = :child and d.rule = 'DECISION_CARRIED_OUT' and d.state = 'OPEN' and d.due_date < :today
            """;

    private static final String CARRIED_OVER = """
            select 'A decision was carried over from an earlier review ' || case when r.carried_over = 1 then 'once.'
                else r.carried_over || ' times.' end, r.due_on, r.id
            from openiro.review_decision r
            where r.child_id = :child and r.carried_over > 0 and r.issue_id is not null and r.ending is null
              and r.progress is distinct from 'DONE'
              and not exists (select from openiro.review_decision later
                  where later.local_authority_id = r.local_authority_id and later.supersedes_id = r.id)
            """;

    private static final String REVIEWS = """
            select case when d.state = 'MET' then 'A review was due by this day and was held later, on '
                    || to_char(d.met_on, 'FMDD FMMonth YYYY') || '.'
                else 'A review was due by this day and has not been held.' end, d.due_date, d.subject_id
            from openiro.deadline d
            where d.child_id = :child and d.rule in {rules}
              and (d.state = 'MET' and d.met_on > d.due_date and d.met_on > :yearBefore
                   or d.state = 'OPEN' and d.due_date < :today)
            """.replace("{rules}", ReviewSeries.inSql());

    // By the second review there is a plan for permanence: Buckinghamshire IRO practice standards, 7; West Sussex
    // practice guidance.
    private static final String NO_PERMANENCE = """
            select 'The second review was held on this day, and there is no plan for permanence in force.', s.counts_on, s.id
            from (select v.id, v.counts_on, row_number() over (order by v.counts_on, v.id) as place
                  from openiro.review v
                  join openiro.period_of_care p on p.local_authority_id = v.local_authority_id
                      and p.id = v.period_of_care_id and p.status = 'ACTIVE'
                  where v.child_id = :child and v.status = 'HELD') s
            where s.place = 2 and not exists (select from openiro.care_plan c
                where c.child_id = :child and c.status = 'IN_FORCE'
                  and c.content #>> '{outline,permanence,primary,kind}' is not null)
            """;

    private static final String PERMANENCE_OVERDUE = """
            select 'Permanence was to be reached by this day; the plan for it is in force since '
                || to_char(c.in_force_on, 'FMDD FMMonth YYYY') || '.',
                cast(c.content #>> '{outline,permanence,primary,by}' as date), c.id
            from openiro.care_plan c
            where c.child_id = :child and c.status = 'IN_FORCE'
              and cast(c.content #>> '{outline,permanence,primary,by}' as date) < :today
            """;

    private static final String MIDWAY = """
            select 'Oversight halfway to the next review was due by this day, and there is no note of it.', d.due_date,
                d.subject_id
            from openiro.deadline d
            where d.child_id = :child and d.rule = 'MIDWAY_OVERSIGHT' and d.state = 'OPEN' and d.due_date < :today
            """;

    private static final String EVENTS = """
            select case e.source when 'FOUND_BY_SERVICE' then 'Of what happened on this day the service was not told.'
                else 'Of what happened on this day the service was told ' || e.lag_working_days || ' working days later.' end,
                e.occurred_on, e.id
            from openiro.significant_event e
            where e.child_id = :child and e.occurred_on > :yearBefore
              and (e.source = 'FOUND_BY_SERVICE' or {late})
            """.replace("{late}", TimelyNotice.LATE);

    private final Session session;

    RecordedSigns(Session session) {
        this.session = session;
    }

    @Produces
    @Singleton
    DriftSign decisionsOverdue() {
        return sign(DriftReason.DECISIONS_OVERDUE, DECISIONS);
    }

    @Produces
    @Singleton
    DriftSign decisionsCarriedOver() {
        return sign(DriftReason.DECISIONS_CARRIED_OVER, CARRIED_OVER);
    }

    @Produces
    @Singleton
    DriftSign reviewsLate() {
        return sign(DriftReason.REVIEWS_LATE, REVIEWS);
    }

    @Produces
    @Singleton
    DriftSign noPermanencePlan() {
        return sign(DriftReason.NO_PERMANENCE_PLAN, NO_PERMANENCE);
    }

    @Produces
    @Singleton
    DriftSign permanenceOverdue() {
        return sign(DriftReason.PERMANENCE_OVERDUE, PERMANENCE_OVERDUE);
    }

    @Produces
    @Singleton
    DriftSign midwayOverdue() {
        return sign(DriftReason.MIDWAY_OVERSIGHT_OVERDUE, MIDWAY);
    }

    @Produces
    @Singleton
    DriftSign eventsToldLate() {
        return sign(DriftReason.EVENTS_TOLD_LATE, EVENTS);
    }

    private DriftSign sign(DriftReason reason, String sql) {
        return new RecordedSign(reason, sql, session);
    }
}
