package org.openiro.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/**
 * The register as it is read. Those who answer for the service or look into it see all of it but the time of others, which
 * the row policies keep back; an IRO sees what is about them.
 */
@ApplicationScoped
class ServiceEntries {

    private static final String NAMED = "select new org.openiro.service.NamedEntry(e, p.displayName)"
            + " from ServiceEntry e join Person p on p.id = e.personId where true";

    private final EntityManager entities;
    private final CurrentActor current;

    ServiceEntries(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    /** @throws ProblemException 404 for an entry that is not the current actor's to see */
    NamedEntry read(UUID id) {
        requireVisible(id);
        return named(id);
    }

    NamedEntry named(UUID id) {
        return entities.createQuery(NAMED + " and e.id = :id", NamedEntry.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** @throws ProblemException 404 for an entry that is not the current actor's to see */
    void requireVisible(UUID id) {
        entities.createQuery("select e.personId from ServiceEntry e where e.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(this::isOpen)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Whether what is about a person is open to the current actor. */
    boolean isOpen(UUID person) {
        Actor actor = current.get();
        return seesAll(actor) || person.equals(actor.person());
    }

    /** The latest first day first. */
    Page<NamedEntry> list(EntryFilter filter, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder(NAMED);
        Actor actor = current.get();
        if (!seesAll(actor)) {
            add(query, parameters, " and e.personId = :actor", "actor", actor.person());
        }
        add(query, parameters, " and e.kind = :kind", "kind", filter.kind());
        add(query, parameters, " and e.personId = :person", "person", filter.person());
        add(query, parameters, " and e.lastDay >= :from", "from", filter.from());
        add(query, parameters, " and e.firstDay <= :to", "to", filter.to());
        after.ifPresent(last -> {
            query.append(" and (e.firstDay < :day or e.firstDay = :day and e.id < :id)");
            parameters.put("day", last.date(0));
            parameters.put("id", last.id(1));
        });
        TypedQuery<NamedEntry> found = entities.createQuery(
                query.append(" order by e.firstDay desc, e.id desc").toString(), NamedEntry.class);
        parameters.forEach(found::setParameter);
        return Page.of(
                found.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                each -> Cursor.after(each.entry().getFirstDay(), each.entry().getId()));
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            query.append(condition);
            parameters.put(name, value);
        }
    }

    private static boolean seesAll(Actor actor) {
        return actor.isAny(Role.IRO_MANAGER, Role.ADMIN, Role.DCS, Role.AUDITOR);
    }
}
