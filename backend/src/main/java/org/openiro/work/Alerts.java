package org.openiro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.platform.scope.CurrentScope;

/** Tells the managers of what the software cannot go on with by itself. */
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
     * Raises an alert in the current transaction; once for a kind and subject.
     *
     * @param kind in UPPER_SNAKE, as {@code WORK_PARKED}
     * @param child null for alerts that concern no child
     */
    public void raise(String kind, UUID child, UUID subject) {
        entities.createNativeQuery(
                        """
                        insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at)
                        values (:id, :authority, :kind, :child, :subject, :now) on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("authority", scope.authority())
                .setParameter("kind", kind)
                .setParameter("child", child)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
