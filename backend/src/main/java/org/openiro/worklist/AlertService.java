package org.openiro.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;

/** Alerts as managers read and acknowledge them. */
@ApplicationScoped
class AlertService {

    private final EntityManager entities;
    private final Changes changes;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    AlertService(EntityManager entities, Changes changes, CurrentActor current, Audit audit, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    Alert read(UUID id) {
        Alert alert = entities.find(Alert.class, id);
        if (alert == null) {
            throw ProblemException.notFound();
        }
        audit.record(AuditEvent.read("Alert", id, alert.getChildId()));
        return alert;
    }

    Alert acknowledge(UUID id, String ifMatch) {
        Alert alert = changes.of(Alert.class, id, ifMatch);
        alert.acknowledge(current.get().person(), clock.instant());
        audit.record(AuditEvent.of("ACKNOWLEDGE_ALERT", "Alert", id, alert.getChildId()));
        return alert;
    }
}
