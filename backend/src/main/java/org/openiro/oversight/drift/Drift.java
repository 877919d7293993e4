package org.openiro.oversight.drift;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;

/** The signs there are for a child: as many queries as there are signs to look for, whatever the size of the record. */
@ApplicationScoped
class Drift {

    static final int MOST_FACTS = 50;

    private final List<DriftSign> signs;
    private final ChildAccess access;
    private final Audit audit;

    Drift(@All List<DriftSign> signs, ChildAccess access, Audit audit) {
        this.signs =
                signs.stream().sorted(Comparator.comparing(DriftSign::reason)).toList();
        this.access = access;
        this.audit = audit;
    }

    List<FoundSign> of(UUID child, LocalDate today) {
        access.require(child);
        audit.record(AuditEvent.read("Drift", child, child));
        return signs.stream()
                .map(sign -> new FoundSign(sign.reason(), sign.facts(child, today)))
                .filter(found -> !found.facts().isEmpty())
                .toList();
    }
}
