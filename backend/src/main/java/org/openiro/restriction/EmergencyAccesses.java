package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.platform.data.Ids;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** Openings as the database keeps them, which alone writes them and says when they end. */
@ApplicationScoped
class EmergencyAccesses {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static final String ROWS = """
            select e.id, e.child_id, e.person_id, p.display_name, e.reason, e.opened_at, e.expires_at
            from openiro.emergency_access e
            join openiro.person p on p.local_authority_id = e.local_authority_id and p.id = e.person_id
            where
            """;

    private final Session session;

    EmergencyAccesses(Session session) {
        this.session = session;
    }

    /** Empty when no restriction of the child stands. */
    Optional<UUID> open(UUID child, String reason) {
        UUID id = Ids.next();
        boolean opened = session.createNativeQuery(
                        "select scope.open_emergency_access(:id, :child, :reason)", Boolean.class)
                .setParameter("id", id)
                .setParameter("child", child)
                .setParameter("reason", reason)
                .getSingleResult();
        return opened ? Optional.of(id) : Optional.empty();
    }

    EmergencyAccess get(UUID id) {
        return row(rows("e.id = :id").setParameter("id", id).getSingleResult());
    }

    /** The child of the authority who has a number in the case system, visible or not. */
    Optional<UUID> numbered(String number) {
        return Optional.ofNullable(session.createNativeQuery("select scope.child_numbered(:number)", UUID.class)
                .setParameter("number", number)
                .getSingleResult());
    }

    /** Newest first. */
    Page<EmergencyAccess> page(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        return Page.of(
                rows("(e.opened_at, e.id) < (:at, :id) order by e.opened_at desc, e.id desc")
                        .setParameter("at", after.map(key -> key.instant(0)).orElse(NEVER))
                        .setParameter("id", after.map(key -> key.id(1)).orElse(LAST))
                        .setMaxResults(Page.fetch(limit))
                        .getResultList()
                        .stream()
                        .map(EmergencyAccesses::row)
                        .toList(),
                limit,
                last -> Cursor.after(last.openedAt(), last.id()));
    }

    private NativeQuery<Object[]> rows(String condition) {
        return session.createNativeQuery(ROWS + condition, Object[].class);
    }

    private static EmergencyAccess row(Object[] row) {
        return new EmergencyAccess(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }
}
