package org.openiro.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.openiro.access.Actor;
import org.openiro.access.Role;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineStatus;

/**
 * What waits for whom, as one set of rows {@code w(id, rule, alert, child_id, person_id, subject_type, subject_id,
 * due_date, responsible, amber_from)} over the deadline book and the open alerts: a worklist is a query, never a second
 * calculation.
 *
 * <p>Whose a deadline is follows from the role it is for and who has that role for the child: the allocated IRO, the
 * case worker, the manager of the case worker's team. Where the child has nobody in that role it is the IRO manager's.
 * A child without an IRO is the director's concern as well. Whatever is to be done about a child with a restricted
 * record, and every alert about that child, is also for the IRO managers and directors named for it, because the others
 * who would have to see to it may not be named.
 * What one of the service's own people owes waits for that person, and for the IRO managers.
 * Feedback on practice waits for whom it was sent to, and for nobody else: not for whoever holds the case after them, and
 * not for the IRO managers, who cannot acknowledge it.
 * A request for an advocate waits for every advocate until one has accepted it.
 */
final class WorklistSql {

    private static final String HAS_IRO = """
            select from openiro.allocation a
            where a.local_authority_id = d.local_authority_id and a.child_id = d.child_id and a.started_on <= :today
              and (a.ended_on is null or a.ended_on > :today)
            """;

    private static final String HAS_WORKER = """
            select from openiro.key_person k
            where k.local_authority_id = d.local_authority_id and k.child_id = d.child_id and k.relation = 'CASE_WORKER'
              and k.since <= :today and (k.ended_on is null or k.ended_on > :today)
            """;

    private static final String HAS_MANAGER = """
            select from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
                and m.ended_on is null
            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
            where k.local_authority_id = d.local_authority_id and k.child_id = d.child_id and k.relation = 'CASE_WORKER'
              and k.since <= :today and (k.ended_on is null or k.ended_on > :today)
            """;

    private static final String DEADLINE = """
            select d.id, d.rule, cast(null as text) as alert, d.child_id, d.person_id, d.subject_type,
                d.subject_id, d.due_date, d.responsible,
                coalesce(d.amber_from, d.due_date - %d) as amber_from
            from openiro.deadline d where d.local_authority_id = scope.current_authority() and d.state = 'OPEN'
            """.formatted(DeadlineStatus.AMBER_DAYS);

    private static final String ALERTS = """
            select l.id, null, l.kind, l.child_id, cast(null as uuid), 'ALERT', l.id,
                cast(l.raised_at at time zone 'Europe/London' as date), null,
                cast(null as date)
            from openiro.alert l where l.local_authority_id = scope.current_authority() and l.acknowledged_at is null
            """;

    private static final String ADDRESSED = """
             and (d.rule <> 'PRACTICE_FEEDBACK_SEEN' or exists (select from openiro.practice_feedback f
                 where f.local_authority_id = d.local_authority_id and f.id = d.subject_id
                   and (f.recipient_id = :person or f.sent_to = 'TEAM' and f.team_id in (select t.id from openiro.team t
                     where t.local_authority_id = d.local_authority_id and t.manager_id = :person))))
            """;

    private static final String WATCHED = "select n.child_id from openiro.restriction_person n"
            + " where n.local_authority_id = scope.current_authority() and n.person_id = :person and n.removed_at is null";

    private static final String SHOWN_TO_DIRECTORS = Arrays.stream(DeadlineRule.values())
            .filter(DeadlineRule::isShownToDirector)
            .map(rule -> "'" + rule.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String MINE = DEADLINE
            + " and (d.responsible = 'IRO' and :asIro and (d.person_id = :person"
            + " or d.child_id in (select a.child_id from openiro.allocation a"
            + " join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id"
            + " where i.person_id = :person and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)))"
            + " or d.responsible = 'SOCIAL_WORKER' and :asWorker and exists (" + HAS_WORKER
            + " and k.person_id = :person)" + ADDRESSED
            + " or d.responsible = 'PRACTICE_MANAGER' and :asManager and exists (" + HAS_MANAGER
            + " and t.manager_id = :person)" + ADDRESSED
            + " or d.responsible = 'ADMIN' and :asAdmin"
            + " or d.responsible = 'DCS' and :asDirector"
            + " or d.responsible = 'ADVOCATE' and :asAdvocate and exists (select from openiro.advocacy_request r"
            + " where r.local_authority_id = d.local_authority_id and r.id = d.subject_id"
            + " and (r.accepted_by is null or r.accepted_by = :person))"
            + " or :asIroManager and (d.responsible = 'IRO_MANAGER'"
            + " or d.responsible = 'IRO' and not exists (" + HAS_IRO + ")"
            + " or d.rule <> 'PRACTICE_FEEDBACK_SEEN' and (d.responsible = 'SOCIAL_WORKER' and not exists ("
            + HAS_WORKER
            + ") or d.responsible = 'PRACTICE_MANAGER' and not exists (" + HAS_MANAGER
            + " and t.manager_id is not null)))"
            + " or :asDirector and d.rule in (" + SHOWN_TO_DIRECTORS + ")"
            + " or :watches and d.child_id in (" + WATCHED + "))"
            + " union all " + ALERTS + " and (:seesAlerts or :watches and l.child_id in (" + WATCHED + "))";

    private static final String SERVICE = DEADLINE + " %s union all " + ALERTS;

    private static final String NOT_CONFIDENTIAL = DeadlineRule.confidentialRules().stream()
            .map(rule -> "'" + rule.name() + "'")
            .collect(Collectors.joining(", ", "and d.rule not in (", ")"));

    private WorklistSql() {}

    /** To be put into {@code from (...) w} and bound with {@link #bindMine}. */
    static String mine() {
        return MINE;
    }

    /** Of the whole authority, as far as somebody may know of it; has no parameters. */
    static String service(Actor actor) {
        return SERVICE.formatted(actor.isAny(Role.IRO_MANAGER, Role.DCS) ? "" : NOT_CONFIDENTIAL);
    }

    static void bindMine(NativeQuery<?> query, Actor actor, LocalDate today) {
        query.setParameter("person", actor.person())
                .setParameter("today", today)
                .setParameter("asIro", actor.is(Role.IRO))
                .setParameter("asWorker", actor.isAny(Role.SOCIAL_WORKER, Role.PRACTICE_MANAGER))
                .setParameter("asManager", actor.is(Role.PRACTICE_MANAGER))
                .setParameter("asAdmin", actor.is(Role.ADMIN))
                .setParameter("asAdvocate", actor.is(Role.ADVOCATE))
                .setParameter("asIroManager", actor.is(Role.IRO_MANAGER))
                .setParameter("asDirector", actor.is(Role.DCS))
                .setParameter("watches", actor.isAny(Role.IRO_MANAGER, Role.DCS))
                .setParameter("seesAlerts", actor.isAny(Role.IRO_MANAGER, Role.ADMIN));
    }

    /** The condition that leaves one kind; it has no parameters. */
    static String of(WorklistKind kind) {
        return kind == WorklistKind.ALERT
                ? " and w.alert is not null"
                : " and w.rule in ('" + String.join("', '", kind.rules()) + "')";
    }

    /** The condition that leaves one colour, with :today in it. */
    static String of(DeadlineStatus colour) {
        return switch (colour) {
            case GREEN -> " and w.alert is null and w.due_date >= :today and w.amber_from > :today";
            case AMBER -> " and w.alert is null and w.due_date >= :today and w.amber_from <= :today";
            case RED -> " and (w.alert is not null or w.due_date < :today)";
            case MET, MET_LATE, WITHDRAWN -> throw new IllegalArgumentException("Nothing of that waits for anybody");
        };
    }
}
