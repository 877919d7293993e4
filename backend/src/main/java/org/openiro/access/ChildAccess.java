package org.openiro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * Whose child is this? The relationship half of every access decision; the role half stands at the endpoint. A child who
 * is not yours looks the same as one who does not exist.
 */
@ApplicationScoped
public class ChildAccess {

    private static final Role[] WHOLE_AUTHORITY = {
        Role.IRO_MANAGER, Role.DCS, Role.ADMIN, Role.AUDITOR, Role.SYSTEM
    };

    // A relation ends with its day; an IRO has the children allocated to them, a practice manager their team's.
    private static final String RELATED =
            """
            select exists (
                select from openiro.child c where c.id = :child and (
                    exists (select from openiro.key_person k
                            where k.local_authority_id = c.local_authority_id and k.child_id = c.id
                              and k.person_id = :person and k.ended_on is null
                              and ((k.relation = 'ADVOCATE' and :advocate) or (k.relation = 'GUARDIAN' and :guardian)
                                   or (k.relation not in ('ADVOCATE', 'GUARDIAN') and :worker)))
                    or (:iro and exists (select from openiro.allocation a
                            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                            where a.local_authority_id = c.local_authority_id and a.child_id = c.id
                              and a.ended_on is null and i.person_id = :person))
                    or (:manager and exists (select from openiro.key_person k
                            join openiro.membership m on m.local_authority_id = k.local_authority_id
                                and m.person_id = k.person_id and m.ended_on is null
                            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
                            where k.local_authority_id = c.local_authority_id and k.child_id = c.id
                              and k.relation = 'CASE_WORKER' and k.ended_on is null and t.manager_id = :person))))
            """;

    private final CurrentActor current;
    private final EntityManager entities;

    ChildAccess(CurrentActor current, EntityManager entities) {
        this.current = current;
        this.entities = entities;
    }

    /**
     * Lets the current actor pass to a child who is theirs.
     *
     * @throws ProblemException 404 for any other child
     */
    public void require(UUID child) {
        if (!isMine(child)) {
            throw ProblemException.notFound();
        }
    }

    private boolean isMine(UUID child) {
        Actor actor = current.get();
        if (actor.isAny(WHOLE_AUTHORITY)) {
            // The row policies leave only this authority's children.
            return !entities.createNativeQuery("select 1 from openiro.child where id = :child")
                    .setParameter("child", child)
                    .getResultList()
                    .isEmpty();
        }
        return (Boolean) entities.createNativeQuery(RELATED, Boolean.class)
                .setParameter("child", child)
                .setParameter("person", actor.person())
                .setParameter("iro", actor.is(Role.IRO))
                .setParameter("manager", actor.is(Role.PRACTICE_MANAGER))
                .setParameter("worker", actor.isAny(Role.SOCIAL_WORKER, Role.PRACTICE_MANAGER))
                .setParameter("advocate", actor.is(Role.ADVOCATE))
                .setParameter("guardian", actor.is(Role.GUARDIAN))
                .getSingleResult();
    }
}
