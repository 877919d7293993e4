package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * An advocate is independent of the case: not somebody the child may speak about, their manager, who controls the
 * resources, nor whoever considers what the child says (Advocacy Services and Representations Procedure (Children)
 * (Amendment) Regulations 2004, SI 2004/719).
 */
@ApplicationScoped
class AdvocateConflicts {

    private static final String GROUNDS = """
            select k.relation from openiro.key_person k
            where k.child_id = :child and k.person_id = :person and k.ended_on is null
              and k.relation not in ('ADVOCATE', 'OTHER')
            union
            select 'CASE_WORKER_MANAGER' from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
                and m.ended_on is null
            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
            where k.child_id = :child and k.relation = 'CASE_WORKER' and k.ended_on is null and t.manager_id = :person
            union
            select 'IRO' from openiro.allocation a
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where a.child_id = :child and a.ended_on is null and i.person_id = :person
            order by 1
            """;

    private final EntityManager entities;

    AdvocateConflicts(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException 422 for a person who is no advocate here, or naming each ground of conflict */
    void check(UUID child, UUID person) {
        boolean advocate = !entities.createNativeQuery(
                        "select 1 from openiro.membership where person_id = :person and role = 'ADVOCATE'"
                                + " and ended_on is null")
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
        if (!advocate) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name an advocate of your provider.",
                    new FieldProblem("/advocateId", "UNKNOWN", "There is no advocate with this id here."));
        }
        List<String> grounds = entities.createNativeQuery(GROUNDS, String.class)
                .setParameter("child", child)
                .setParameter("person", person)
                .getResultList();
        if (!grounds.isEmpty()) {
            throw new ProblemException(
                    "advocate-conflict",
                    "The advocate has a part in the case. Name another advocate.",
                    grounds.stream()
                            .map(ground ->
                                    new FieldProblem("/advocateId", ground, "The advocate is this to the child."))
                            .toArray(FieldProblem[]::new));
        }
    }
}
