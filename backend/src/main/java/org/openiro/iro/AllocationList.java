package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** The IROs a child has had, newest first. */
@ApplicationScoped
class AllocationList {

    private final EntityManager entities;

    AllocationList(EntityManager entities) {
        this.entities = entities;
    }

    Page<Allocation> of(UUID child, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        String from = "from Allocation a where a.childId = :child"
                + (after.isPresent() ? " and (a.startedOn < :date or a.startedOn = :date and a.id < :id)" : "")
                + " order by a.startedOn desc, a.id desc";
        TypedQuery<Allocation> query =
                entities.createQuery(from, Allocation.class).setParameter("child", child);
        after.ifPresent(last -> query.setParameter("date", last.date(0)).setParameter("id", last.id(1)));
        List<Allocation> found = query.setMaxResults(Page.fetch(limit)).getResultList();
        return Page.of(found, limit, a -> Cursor.after(a.getStartedOn(), a.getId()));
    }

    static List<UUID> ids(Iterable<Allocation> allocations) {
        return StreamSupport.stream(allocations.spliterator(), false)
                .map(Allocation::getId)
                .toList();
    }
}
