package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Sessions of children as the companion application knows them: a revoked one is refused by its next transaction. */
@ApplicationScoped
class ChildSessions {

    private final Session entities;

    ChildSessions(Session entities) {
        this.entities = entities;
    }

    void revokeAll(UUID access, Instant now) {
        entities.createNativeMutationQuery("update openiro.child_session set revoked_at = :now"
                        + " where access_id = :access and revoked_at is null")
                .setParameter("now", now)
                .setParameter("access", access)
                .executeUpdate();
    }

    /** What the identity provider calls a session. */
    Optional<String> nameOf(UUID id) {
        return entities.createNativeQuery("select session from openiro.child_session where id = :id", String.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }
}
