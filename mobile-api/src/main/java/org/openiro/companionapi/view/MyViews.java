package org.openiro.companionapi.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

@ApplicationScoped
class MyViews {

    private final EntityManager entities;
    private final Clock clock;

    MyViews(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** As it is in the database now, whatever was read before. */
    Optional<ViewRow> find(UUID id) {
        entities.clear();
        return Optional.ofNullable(entities.find(ViewRow.class, id));
    }

    Page<ViewRow> lastChangedFirst(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        String where = after.isPresent() ? " where (v.savedAt, v.id) < (:at, :id)" : "";
        TypedQuery<ViewRow> query =
                entities.createQuery("from ViewRow v" + where + " order by v.savedAt desc, v.id desc", ViewRow.class);
        after.ifPresent(last -> query.setParameter("at", last.instant(0)).setParameter("id", last.id(1)));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                view -> Cursor.after(view.savedAt, view.id));
    }

    /** @return false when the id is taken, whoever's it is */
    boolean add(UUID id, Thought thought) {
        return write("""
                        insert into companion.my_view (id, topic, words, visible_to, saved_at)
                        values (:id, :topic, :words, :visibleTo, :now) on conflict do nothing
                        """, thought).setParameter("id", id).executeUpdate() == 1;
    }

    /** @return false when it was changed, shared or deleted since it was read */
    boolean change(ViewRow seen, Thought thought) {
        return write("""
                        update companion.my_view set topic = :topic, words = :words, visible_to = :visibleTo,
                            saved_at = :now, version = version + 1
                        where id = :id and version = :version
                        """, thought)
                        .setParameter("id", seen.id)
                        .setParameter("version", seen.version)
                        .executeUpdate()
                == 1;
    }

    /**
     * Moves the state of a draft on, and keeps others from changing or sharing it to the end of this transaction.
     *
     * @return false when it was shared or deleted
     */
    boolean touchDraft(UUID id) {
        return entities.createNativeQuery(
                                "update companion.my_view set version = version + 1, saved_at = :now where id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** @return false when it was changed, shared or deleted since it was read */
    boolean share(ViewRow seen, UUID review) {
        return entities.createNativeQuery("""
                                update companion.my_view set shared_at = :now, review_id = cast(:review as uuid),
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .setParameter("now", clock.instant())
                        .setParameter("review", review == null ? null : review.toString())
                        .setParameter("id", seen.id)
                        .setParameter("version", seen.version)
                        .executeUpdate()
                == 1;
    }

    /** @return false when it was changed, shared or deleted since it was read */
    boolean delete(ViewRow seen) {
        return entities.createNativeQuery("delete from companion.my_view where id = :id and version = :version")
                        .setParameter("id", seen.id)
                        .setParameter("version", seen.version)
                        .executeUpdate()
                == 1;
    }

    private Query write(String sql, Thought thought) {
        return entities.createNativeQuery(sql)
                .setParameter("topic", thought.topic())
                .setParameter("words", thought.words())
                .setParameter("visibleTo", thought.visibleTo())
                .setParameter("now", clock.instant());
    }
}
