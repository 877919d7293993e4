package org.openiro.companionapi.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

@ApplicationScoped
class MyRequests {

    private final EntityManager entities;
    private final Clock clock;

    MyRequests(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<RequestRow> find(UUID id) {
        return Optional.ofNullable(entities.find(RequestRow.class, id));
    }

    /** @param reason null when none was given */
    boolean isReasonOf(UUID request, String reason) {
        ReasonRow stored = entities.find(ReasonRow.class, request);
        return stored == null ? reason == null : reason != null && stored.isOf(reason);
    }

    Page<RequestRow> newestFirst(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        String where = after.isPresent() ? " where (r.requestedAt, r.id) < (:at, :id)" : "";
        TypedQuery<RequestRow> query = entities.createQuery(
                "from RequestRow r" + where + " order by r.requestedAt desc, r.id desc", RequestRow.class);
        after.ifPresent(last -> query.setParameter("at", last.instant(0)).setParameter("id", last.id(1)));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                request -> Cursor.after(request.requestedAt, request.id));
    }

    /**
     * @param reason null when the child does not want to say
     * @return false when the id is taken, whoever's it is
     */
    boolean add(UUID id, String reason) {
        boolean added = entities.createNativeQuery("""
                                insert into companion.my_advocacy_request (id, requested_at) values (:id, :now)
                                on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        if (added && reason != null) {
            entities.createNativeQuery(
                            "insert into companion.my_advocacy_reason (request_id, words) values (:id, :words)")
                    .setParameter("id", id)
                    .setParameter("words", reason)
                    .executeUpdate();
        }
        return added;
    }
}
