package org.openiro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.platform.scope.CurrentScope;

/** Raises alerts, in the current transaction. */
@ApplicationScoped
public class Alerts {

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Clock clock;

    Alerts(EntityManager entities, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Raises an alert; the same alert about the same thing is raised once.
     *
     * @param child null when it is about no child
     */
    public void raise(AlertKind kind, UUID child, UUID subject) {
        entities.createNativeQuery("""
                        insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at)
                        values (:id, :authority, :kind, cast(:child as uuid), :subject, :now) on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("authority", scope.authority())
                .setParameter("kind", kind.name())
                .setParameter("child", child == null ? null : child.toString())
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
