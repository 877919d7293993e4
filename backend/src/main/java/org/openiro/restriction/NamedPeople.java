package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Who may see which restricted record. */
@ApplicationScoped
class NamedPeople {

    // Those without whom the child would be alone with the restriction: who answers the child's messages, who holds the
    // case and who manages that, and who acts for the child before the court.
    private static final String CONCERNED = """
            select i.person_id from openiro.allocation a
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where a.child_id = :child and (a.ended_on is null or a.ended_on > :today)
            union
            select k.person_id from openiro.key_person k
            where k.child_id = :child and k.relation in ('CASE_WORKER', 'GUARDIAN')
              and (k.ended_on is null or k.ended_on > :today)
            union
            select t.manager_id from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
                and m.ended_on is null
            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
            where k.child_id = :child and k.relation = 'CASE_WORKER' and (k.ended_on is null or k.ended_on > :today)
              and t.manager_id is not null
            """;

    private final EntityManager entities;

    NamedPeople(EntityManager entities) {
        this.entities = entities;
    }

    Set<UUID> concerned(UUID child, LocalDate today) {
        return new HashSet<>(entities.unwrap(Session.class)
                .createNativeQuery(CONCERNED, UUID.class)
                .setParameter("child", child)
                .setParameter("today", today)
                .getResultList());
    }

    /** @throws ProblemException 422 when the authority does not know one of them */
    Set<UUID> requireKnown(Collection<UUID> people) {
        Set<UUID> wanted = new HashSet<>(people);
        long known = wanted.isEmpty()
                ? 0
                : entities.createQuery("select count(p) from Person p where p.id in :people", Long.class)
                        .setParameter("people", wanted)
                        .getSingleResult();
        if (known < wanted.size()) {
            throw new ProblemException(
                    "unknown-reference",
                    "The authority does not know everybody named. Register them first.",
                    new FieldProblem("/personIds", "NOT_FOUND", "Not every one of these is known."));
        }
        return wanted;
    }

    /** Of standing restrictions, by name. */
    List<NamedPerson> of(Collection<UUID> restrictions) {
        if (restrictions.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select new org.openiro.restriction.NamedPerson(n.restrictionId, n.personId, p.displayName, n.namedAt)"
                                + " from RestrictionPerson n join Person p on p.id = n.personId"
                                + " where n.restrictionId in :restrictions and n.removedAt is null"
                                + " order by p.displayName, n.personId",
                        NamedPerson.class)
                .setParameter("restrictions", restrictions)
                .getResultList();
    }

    boolean isNamed(UUID restriction, UUID person) {
        return current(restriction).stream()
                .anyMatch(named -> named.getPersonId().equals(person));
    }

    /** Names these people and nobody else. */
    void replace(RecordRestriction restriction, Set<UUID> people, UUID by, Instant at) {
        Set<UUID> missing = new HashSet<>(people);
        for (RestrictionPerson named : current(restriction.getId())) {
            if (!missing.remove(named.getPersonId())) {
                named.remove(by, at);
            }
        }
        add(restriction, missing, by, at);
    }

    void add(RecordRestriction restriction, Set<UUID> people, UUID by, Instant at) {
        people.forEach(person -> entities.persist(new RestrictionPerson(restriction, person, by, at)));
    }

    private List<RestrictionPerson> current(UUID restriction) {
        return entities.createQuery(
                        "from RestrictionPerson n where n.restrictionId = :restriction and n.removedAt is null",
                        RestrictionPerson.class)
                .setParameter("restriction", restriction)
                .getResultList();
    }
}
