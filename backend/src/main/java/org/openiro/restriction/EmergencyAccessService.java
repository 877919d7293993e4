package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Opens restricted records in an emergency: a restriction protects a child, and must not stand between the child and
 * help. It works at once and asks nobody; that it happened, and all that is done meanwhile, is seen by those who answer
 * for it.
 */
@ApplicationScoped
class EmergencyAccessService {

    private final EmergencyAccesses accesses;
    private final ChildAccess access;
    private final Alerts alerts;
    private final WorkQueue queue;
    private final Audit audit;

    EmergencyAccessService(
            EmergencyAccesses accesses, ChildAccess access, Alerts alerts, WorkQueue queue, Audit audit) {
        this.accesses = accesses;
        this.access = access;
        this.alerts = alerts;
        this.queue = queue;
        this.audit = audit;
    }

    /** @throws ProblemException 404 for whoever would not see the child without the restriction either */
    EmergencyAccess open(UUID child, String reason) {
        return tryToOpen(child, reason).orElseThrow(ProblemException::notFound);
    }

    /**
     * @param number of the child in the authority's case system
     * @throws ProblemException 422 where by the child's id it would be 404
     */
    EmergencyAccess openByNumber(String number, String reason) {
        return accesses.numbered(number)
                .flatMap(child -> tryToOpen(child, reason))
                .orElseThrow(() -> new ProblemException(
                        "unknown-reference",
                        "No child with this number would be visible to you without the restriction.",
                        new FieldProblem("/localChildId", "NOT_FOUND", "No such child is known.")));
    }

    /** Where it is empty, the transaction must be refused, which takes back what was written. */
    private Optional<EmergencyAccess> tryToOpen(UUID child, String reason) {
        if (access.sees(child) && access.emergency(child).isEmpty()) {
            throw new ProblemException("emergency-access-not-needed", "You see this record anyway.");
        }
        Optional<UUID> opened = accesses.open(child, reason);
        // It opens what a tie gives and no more.
        if (opened.isEmpty() || !access.sees(child)) {
            return Optional.empty();
        }
        access.require(child);
        UUID id = opened.get();
        // About no child: managers who are not named for the record must see it too.
        alerts.raise(AlertKind.EMERGENCY_ACCESS, null, id);
        queue.apart(WorkKind.NOTIFY_EMERGENCY_ACCESS, id);
        audit.record(AuditEvent.of("OPEN_EMERGENCY_ACCESS", "EmergencyAccess", id, child)
                .because(reason));
        return Optional.of(accesses.get(id));
    }

    Page<EmergencyAccess> list(String cursor, int limit) {
        audit.record(AuditEvent.of("LIST_EMERGENCY_ACCESS", "EmergencyAccess", null, null));
        return accesses.page(cursor, limit);
    }
}
