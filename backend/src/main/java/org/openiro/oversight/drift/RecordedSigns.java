package org.openiro.oversight.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.openiro.child.SocialWorkerChanges;
import org.openiro.clock.ReviewSeries;
import org.openiro.oversight.event.TimelyNotice;

/** What the deadline book, the care plan, the events told and the key people say. */
@ApplicationScoped
class RecordedSigns {

    private static final String DECISIONS = """
            select 'A decision of a review was to be carried out by this day, and was not.', d.due_date, d.subject_id
            from openiro.deadline d
            where d.local_authority_id = c.local_authority_id and d.child_id = c.id
              and d.rule = 'DECISION_CARRIED_OUT' and d.state = 'OPEN' and d.due_date < dates.today
            """;

    private static final String CARRIED_OVER = """
            select 'A decision was carried over from an earlier review ' || case when r.carried_over = 1 then 'once.'
                else r.carried_over || ' times.' end, r.due_on, r.id
            from openiro.review_decision r
            where r.local_authority_id = c.local_authority_id and r.child_id = c.id and r.carried_over > 0
              and r.issue_id is not null and r.ending is null and r.progress is distinct from 'DONE'
              and not exists (select from openiro.review_decision later
                  where later.local_authority_id = r.local_authority_id and later.supersedes_id = r.id)
            """;

    private static final String REVIEWS = """
            select case when d.state = 'MET' then 'A review was due by this day and was held later, on '
                    || to_char(d.met_on, 'FMDD FMMonth YYYY') || '.'
                else 'A review was due by this day and has not been held.' end, d.due_date, d.subject_id
            from openiro.deadline d
            where d.local_authority_id = c.local_authority_id and d.child_id = c.id and d.rule in {rules}
              and (d.state = 'MET' and d.met_on > d.due_date and d.met_on > dates.year_before
                   or d.state = 'OPEN' and d.due_date < dates.today)
            """.replace("{rules}", ReviewSeries.inSql());

    // By the second review there is a plan for permanence: Buckinghamshire IRO practice standards, 7; West Sussex
    // practice guidance.
    private static final String NO_PERMANENCE = """
            select 'The second review was held on this day, and there is no plan for permanence in force.', s.counts_on, s.id
            from (select v.id, v.counts_on, row_number() over (order by v.counts_on, v.id) as place
                  from openiro.review v
                  join openiro.period_of_care p on p.local_authority_id = v.local_authority_id
                      and p.id = v.period_of_care_id and p.status = 'ACTIVE'
                  where v.local_authority_id = c.local_authority_id and v.child_id = c.id and v.status = 'HELD') s
            where s.place = 2 and not exists (select from openiro.care_plan plan
                where plan.local_authority_id = c.local_authority_id and plan.child_id = c.id
                  and plan.status = 'IN_FORCE' and plan.content #>> '{outline,permanence,primary,kind}' is not null)
            """;

    private static final String PERMANENCE_OVERDUE = """
            select 'Permanence was to be reached by this day; the plan for it is in force since '
                || to_char(plan.in_force_on, 'FMDD FMMonth YYYY') || '.',
                cast(plan.content #>> '{outline,permanence,primary,by}' as date), plan.id
            from openiro.care_plan plan
            where plan.local_authority_id = c.local_authority_id and plan.child_id = c.id and plan.status = 'IN_FORCE'
              and cast(plan.content #>> '{outline,permanence,primary,by}' as date) < dates.today
            """;

    private static final String MIDWAY = """
            select 'Oversight halfway to the next review was due by this day, and there is no note of it.', d.due_date,
                d.subject_id
            from openiro.deadline d
            where d.local_authority_id = c.local_authority_id and d.child_id = c.id
              and d.rule = 'MIDWAY_OVERSIGHT' and d.state = 'OPEN' and d.due_date < dates.today
            """;

    private static final String EVENTS = """
            select case e.source when 'FOUND_BY_SERVICE' then 'Of what happened on this day the service was not told.'
                else 'Of what happened on this day the service was told ' || e.lag_working_days || ' working days later.' end,
                e.occurred_on, e.id
            from openiro.significant_event e
            where e.local_authority_id = c.local_authority_id and e.child_id = c.id and e.occurred_on > dates.year_before
              and (e.source = 'FOUND_BY_SERVICE' or {late})
            """.replace("{late}", TimelyNotice.LATE);

    // A child who gets one social worker after the other waits for each to begin anew.
    private static final String SOCIAL_WORKERS = """
            select 'The social worker changed ' || count(*) || ' times in the last twelve months.', cast(null as date),
                cast(null as uuid)
            from {spells}
            where s.change and s.since > dates.year_before and s.since <= dates.today
            having count(*) > 1
            """.replace("{spells}", SocialWorkerChanges.SPELLS_OF_C);

    @Produces
    @Singleton
    DriftSign decisionsOverdue() {
        return new DriftSign(DriftReason.DECISIONS_OVERDUE, DECISIONS);
    }

    @Produces
    @Singleton
    DriftSign decisionsCarriedOver() {
        return new DriftSign(DriftReason.DECISIONS_CARRIED_OVER, CARRIED_OVER);
    }

    @Produces
    @Singleton
    DriftSign reviewsLate() {
        return new DriftSign(DriftReason.REVIEWS_LATE, REVIEWS);
    }

    @Produces
    @Singleton
    DriftSign noPermanencePlan() {
        return new DriftSign(DriftReason.NO_PERMANENCE_PLAN, NO_PERMANENCE);
    }

    @Produces
    @Singleton
    DriftSign permanenceOverdue() {
        return new DriftSign(DriftReason.PERMANENCE_OVERDUE, PERMANENCE_OVERDUE);
    }

    @Produces
    @Singleton
    DriftSign socialWorkerChanges() {
        return new DriftSign(DriftReason.SOCIAL_WORKER_CHANGES, SOCIAL_WORKERS);
    }

    @Produces
    @Singleton
    DriftSign midwayOverdue() {
        return new DriftSign(DriftReason.MIDWAY_OVERSIGHT_OVERDUE, MIDWAY);
    }

    @Produces
    @Singleton
    DriftSign eventsToldLate() {
        return new DriftSign(DriftReason.EVENTS_TOLD_LATE, EVENTS);
    }
}
