package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.problem.ProblemException;

/** Who holds the role IRO now. */
@ApplicationScoped
class IroRoles {

    private final EntityManager entities;

    IroRoles(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of some people who do. */
    Set<UUID> among(Collection<UUID> people) {
        return Set.copyOf(entities.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct person_id from openiro.membership"
                                + " where person_id in (:people) and role = 'IRO' and ended_on is null",
                        UUID.class)
                .setParameter("people", people)
                .getResultList());
    }

    /** @throws ProblemException 422 for anybody else */
    void require(UUID person) {
        boolean holds = !entities.createNativeQuery("select 1 from openiro.membership"
                        + " where person_id = :person and role = 'IRO' and ended_on is null")
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
        if (!holds) {
            throw new ProblemException(
                    "iro-role-missing", "This person does not hold the role IRO here. Add the membership first.");
        }
    }
}
