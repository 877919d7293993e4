package org.openiro.oversight.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;

/** The signs there are for a child. */
@ApplicationScoped
class Drift {

    private final DriftSigns signs;
    private final ChildAccess access;
    private final Audit audit;

    Drift(DriftSigns signs, ChildAccess access, Audit audit) {
        this.signs = signs;
        this.access = access;
        this.audit = audit;
    }

    List<FoundSign> of(UUID child, LocalDate today) {
        access.require(child);
        audit.record(AuditEvent.read("Drift", child, child));
        return signs.of(child, today);
    }
}
