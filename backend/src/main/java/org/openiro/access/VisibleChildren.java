package org.openiro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Which children are the current actor's, as a condition for queries over {@code openiro.child c}: the relationship
 * half of every access decision, for one child and for lists alike.
 */
@ApplicationScoped
public class VisibleChildren {

    private static final Role[] WHOLE_AUTHORITY = {Role.IRO_MANAGER, Role.DCS, Role.ADMIN, Role.AUDITOR, Role.SYSTEM};

    /**
     * To be bound with {@link #bind}. The row policies leave only this authority's children. An IRO has the children
     * allocated to them, a practice manager their team's, a worker those whose case they have a part in: being a parent
     * or carer of a child, or otherwise somebody who matters, is no part in the case. A relation counts from its first
     * day, and one that has an end passes with its last day's beginning, because the day of a hand-over belongs to
     * whoever takes over.
     */
    public static final String CONDITION = """
            (:everyChild
             or exists (select from openiro.key_person k
                 where k.local_authority_id = c.local_authority_id and k.child_id = c.id
                   and k.person_id = :actor and k.since <= :actorToday and (k.ended_on is null or k.ended_on > :actorToday)
                   and ((k.relation = 'ADVOCATE' and :asAdvocate) or (k.relation = 'GUARDIAN' and :asGuardian)
                        or (k.relation in ('CASE_WORKER', 'CASE_WORKER_MANAGER', 'VISITING_REPRESENTATIVE',
                            'PERSONAL_ADVISER', 'CARE_PLAN_AUTHOR', 'RESOURCE_CONTROLLER') and :asWorker)))
             or (:asIro and exists (select from openiro.allocation a
                 join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                 where a.local_authority_id = c.local_authority_id and a.child_id = c.id
                   and a.started_on <= :actorToday and (a.ended_on is null or a.ended_on > :actorToday)
                   and i.person_id = :actor))
             or (:asManager and exists (select from openiro.key_person k
                 join openiro.membership m on m.local_authority_id = k.local_authority_id
                     and m.person_id = k.person_id and m.ended_on is null
                 join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
                 where k.local_authority_id = c.local_authority_id and k.child_id = c.id
                   and k.relation = 'CASE_WORKER' and k.since <= :actorToday
                   and (k.ended_on is null or k.ended_on > :actorToday) and t.manager_id = :actor)))
            """;

    private final CurrentActor current;
    private final Clock clock;

    VisibleChildren(CurrentActor current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Binds the parameters of {@link #CONDITION}. */
    public <Q extends Query> Q bind(Q query) {
        Actor actor = current.get();
        query.setParameter("everyChild", actor.isAny(WHOLE_AUTHORITY))
                .setParameter("actor", actor.person())
                .setParameter("actorToday", LocalDate.now(clock))
                .setParameter("asIro", actor.is(Role.IRO))
                .setParameter("asManager", actor.is(Role.PRACTICE_MANAGER))
                .setParameter("asWorker", actor.isAny(Role.SOCIAL_WORKER, Role.PRACTICE_MANAGER))
                .setParameter("asAdvocate", actor.is(Role.ADVOCATE))
                .setParameter("asGuardian", actor.is(Role.GUARDIAN));
        return query;
    }
}
