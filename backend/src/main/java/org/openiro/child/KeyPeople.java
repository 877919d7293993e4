package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Key people as the database keeps them. */
@ApplicationScoped
class KeyPeople {

    private static final String NAMED = "select new org.openiro.child.NamedKeyPerson(k, p.displayName)"
            + " from KeyPerson k join Person p on p.id = k.personId where k.childId = :child";

    private final EntityManager entities;

    KeyPeople(EntityManager entities) {
        this.entities = entities;
    }

    void add(KeyPerson entry) {
        entities.persist(entry);
        entities.flush();
    }

    /** @throws ProblemException 404 when the child has no such entry */
    NamedKeyPerson get(UUID child, UUID id) {
        return entities.createQuery(NAMED + " and k.id = :id", NamedKeyPerson.class)
                .setParameter("child", child)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 when the child has no such entry */
    void requireOf(UUID child, UUID id) {
        long found = entities.createQuery(
                        "select count(k) from KeyPerson k where k.childId = :child and k.id = :id", Long.class)
                .setParameter("child", child)
                .setParameter("id", id)
                .getSingleResult();
        if (found == 0) {
            throw ProblemException.notFound();
        }
    }

    /** In the order in which they came. */
    Page<NamedKeyPerson> page(UUID child, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        TypedQuery<NamedKeyPerson> query = entities.createQuery(
                        NAMED
                                + (after.isPresent()
                                        ? " and (k.since > :since or k.since = :since and k.id > :id)"
                                        : "")
                                + " order by k.since, k.id",
                        NamedKeyPerson.class)
                .setParameter("child", child)
                .setMaxResults(Page.fetch(limit));
        after.ifPresent(c -> query.setParameter("since", c.date(0)).setParameter("id", c.id(1)));
        return Page.of(
                query.getResultList(),
                limit,
                named -> Cursor.after(named.entry().getSince(), named.entry().getId()));
    }

    /** Those without a last day. */
    List<KeyPerson> lasting(UUID child, KeyPersonRelation relation) {
        return entities.createQuery(
                        "from KeyPerson k where k.childId = :child and k.relation = :relation and k.endedOn is null",
                        KeyPerson.class)
                .setParameter("child", child)
                .setParameter("relation", relation)
                .getResultList();
    }

    boolean isKnown(UUID person) {
        return entities.createQuery("select count(p) from Person p where p.id = :person", Long.class)
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    /** Whether a person is the child's IRO, today or from a later day. */
    boolean isIro(UUID child, UUID person, LocalDate today) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select from openiro.allocation a
                            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                            where a.child_id = :child and (a.ended_on is null or a.ended_on > :today)
                              and i.person_id = :person)
                        """, Boolean.class)
                .setParameter("child", child)
                .setParameter("today", today)
                .setParameter("person", person)
                .getSingleResult();
    }
}
