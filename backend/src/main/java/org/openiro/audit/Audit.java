package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.access.TouchedChildren;
import org.openiro.platform.data.Ids;
import org.openiro.platform.data.RowBatch;
import org.openiro.platform.http.CorrelationId;
import org.openiro.platform.scope.CurrentScope;

/** Writes the audit in the transaction of the act itself: neither is kept without the other. */
@ApplicationScoped
public class Audit {

    // An empty text takes apart into an empty array.
    private static final String INSERT = """
            insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, actor_id, actor_roles, action,
                subject_type, subject_id, child_id, changed_fields, reason, correlation_id, operation)
            select id, authority, at, kind, actor, roles, action, type, subject, child, string_to_array(fields, E'\\t'),
                reason, correlation, operation
            from {rows} r (id, authority, at, kind, actor, roles, action, type, subject, child, fields, reason,
                correlation, operation)
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final CurrentScope scope;
    private final CorrelationId correlationId;
    private final AuditedCall call;
    private final TouchedChildren touched;
    private final Clock clock;

    Audit(
            EntityManager entities,
            CurrentActor current,
            CurrentScope scope,
            CorrelationId correlationId,
            AuditedCall call,
            TouchedChildren touched,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.scope = scope;
        this.correlationId = correlationId;
        this.call = call;
        this.touched = touched;
        this.clock = clock;
    }

    /** Adds many entries at once, as for an import. */
    public void recordAll(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        RowBatch rows = RowBatch.of(
                "uuid",
                "uuid",
                "timestamptz",
                "text",
                "uuid",
                "text",
                "text",
                "text",
                "uuid",
                "uuid",
                "text",
                "text",
                "uuid",
                "text");
        Optional<Actor> actor = current.find();
        UUID correlation = correlationId.value();
        for (AuditEvent event : events) {
            rows.add(
                    Ids.next(),
                    scope.authority(),
                    clock.instant(),
                    kind(actor),
                    actor.map(Actor::person).orElse(null),
                    roles(actor),
                    event.action(),
                    event.subjectType(),
                    event.subjectId(),
                    event.childId(),
                    RowBatch.joined(event.changedFields()),
                    event.reason(),
                    correlation,
                    call.operation());
            call.recorded(event.childId());
        }
        entities.unwrap(Session.class).doWork(connection -> rows.execute(connection, INSERT));
    }

    /** Adds an entry for what the current actor, or the work queue, has just done. */
    public void record(AuditEvent event) {
        Optional<Actor> actor = current.find();
        add(kind(actor), actor, event);
    }

    /** Adds an entry for what a child has done, of which the work queue tells. */
    public void recordByChild(AuditEvent event) {
        add("CHILD", Optional.empty(), event);
    }

    private void add(String kind, Optional<Actor> actor, AuditEvent event) {
        AuditEvent marked = actor.flatMap(known -> emergency(event.childId()))
                .map(event::inEmergency)
                .orElse(event);
        entities.persist(new AuditEntry(
                scope.authority(),
                clock.instant(),
                kind,
                actor.map(Actor::person).orElse(null),
                roles(actor),
                correlationId.value(),
                call.operation(),
                marked));
        call.recorded(event.childId());
    }

    private Optional<String> emergency(UUID child) {
        if (child == null || touched.knows(child)) {
            return touched.emergency(child);
        }
        // Asks about nothing that waits to be written.
        return Optional.ofNullable(
                (String) entities.createNativeQuery("select scope.emergency_reason(:child)", String.class)
                        .setParameter("child", child)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult());
    }

    private static String kind(Optional<Actor> actor) {
        return actor.isPresent() ? "STAFF" : "WORK";
    }

    private static String roles(Optional<Actor> actor) {
        return actor.map(a -> a.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .orElse(null);
    }
}
