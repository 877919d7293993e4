package org.openiro.companionapi.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

@ApplicationScoped
class MyMessages {

    private final EntityManager entities;
    private final Clock clock;

    MyMessages(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<MessageRow> find(UUID id) {
        return Optional.ofNullable(entities.find(MessageRow.class, id));
    }

    Page<MessageRow> newestFirst(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        String where = after.isPresent() ? " where (m.receivedAt, m.id) < (:at, :id)" : "";
        TypedQuery<MessageRow> query = entities.createQuery(
                "from MessageRow m" + where + " order by m.receivedAt desc, m.id desc", MessageRow.class);
        after.ifPresent(last -> query.setParameter("at", last.instant(0)).setParameter("id", last.id(1)));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                message -> Cursor.after(message.receivedAt, message.id));
    }

    /**
     * @param writtenAt by the telephone's clock
     * @return false when the id is taken, whoever's it is
     */
    boolean add(UUID id, Place to, String text, Instant writtenAt) {
        return entities.createNativeQuery("""
                                insert into companion.my_message (id, recipient, body, client_created_at, received_at)
                                values (:id, :recipient, :body, :written, :now) on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("recipient", to.name())
                        .setParameter("body", text)
                        .setParameter("written", writtenAt)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
