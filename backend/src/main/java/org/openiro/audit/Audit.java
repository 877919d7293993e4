package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.platform.http.CorrelationId;
import org.openiro.platform.scope.CurrentScope;

/** Writes the audit in the transaction of the act itself: neither is kept without the other. */
@ApplicationScoped
public class Audit {

    private final EntityManager entities;
    private final CurrentActor current;
    private final CurrentScope scope;
    private final CorrelationId correlationId;
    private final Clock clock;

    Audit(EntityManager entities, CurrentActor current, CurrentScope scope, CorrelationId correlationId, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.scope = scope;
        this.correlationId = correlationId;
        this.clock = clock;
    }

    /** Adds an entry for what the current actor, or the work queue, has just done. */
    public void record(AuditEvent event) {
        Optional<Actor> actor = current.find();
        entities.persist(new AuditEntry(
                scope.authority(),
                clock.instant(),
                actor.isPresent() ? "STAFF" : "WORK",
                actor.map(Actor::person).orElse(null),
                actor.map(a -> a.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                        .orElse(null),
                correlationId.value(),
                event));
    }
}
