package org.openiro.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** First answers by authority, person, operation and key; the first two come from the scope of the transaction. */
@ApplicationScoped
class AnswerStore {

    static final Duration KEPT = Duration.ofHours(24);

    private static final String MINE = " where local_authority_id = scope.current_authority()"
            + " and person_id = scope.current_person() and operation = :operation and key = :key";

    private final Session entities;
    private final Clock clock;

    AnswerStore(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Takes the key. While another transaction holds it this waits, as long as the scope's lock time-out lets it.
     *
     * @return false when there is an answer already
     */
    boolean take(String operation, UUID key, byte[] requestHash) {
        entities.createNativeMutationQuery(
                        "delete from openiro.idempotency_record" + MINE + " and created_at < :expired")
                .setParameter("operation", operation)
                .setParameter("key", key)
                .setParameter("expired", clock.instant().minus(KEPT))
                .executeUpdate();
        return entities.createNativeMutationQuery("""
                                insert into openiro.idempotency_record
                                    (local_authority_id, person_id, operation, key, request_hash, created_at)
                                values (scope.current_authority(), scope.current_person(), :operation, :key, :hash, :now)
                                on conflict do nothing
                                """)
                        .setParameter("operation", operation)
                        .setParameter("key", key)
                        .setParameter("hash", requestHash)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    StoredAnswer find(String operation, UUID key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select request_hash, status, headers ->> 'ETag', headers ->> 'Location', body"
                                + " from openiro.idempotency_record" + MINE)
                .setParameter("operation", operation)
                .setParameter("key", key)
                .getResultList();
        Object[] row = rows.get(0);
        return new StoredAnswer(
                (byte[]) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]);
    }

    void keep(String operation, UUID key, StoredAnswer answer) {
        entities.createNativeMutationQuery("update openiro.idempotency_record set status = :status, body = :body,"
                        + " headers = jsonb_strip_nulls(jsonb_build_object('ETag', cast(:etag as text),"
                        + " 'Location', cast(:location as text)))" + MINE)
                .setParameter("status", answer.status())
                .setParameter("body", answer.body(), String.class)
                .setParameter("etag", answer.etag(), String.class)
                .setParameter("location", answer.location(), String.class)
                .setParameter("operation", operation)
                .setParameter("key", key)
                .executeUpdate();
    }

    /**
     * Of everybody, by the database's own clock; needs no scope and reads nothing.
     *
     * @return how many were forgotten; more may be left
     */
    long forgetOld() {
        return entities.createNativeQuery("select scope.forget_answers()", Long.class)
                .getSingleResult();
    }
}
