package org.openiro.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.platform.data.Ids;

/** One line of the audit: append-only, names of changed fields and never their values. */
@Entity
@Immutable
class AuditEntry {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private Instant at;
    private String actorKind;
    private UUID actorId;
    private String actorRoles;
    private String action;
    private String subjectType;
    private UUID subjectId;
    private UUID childId;
    private String[] changedFields;
    private String reason;
    private UUID correlationId;
    private String operation;

    protected AuditEntry() {}

    AuditEntry(
            UUID authority,
            Instant at,
            String actorKind,
            UUID actorId,
            String actorRoles,
            UUID correlationId,
            String operation,
            AuditEvent event) {
        this.localAuthorityId = authority;
        this.at = at;
        this.actorKind = actorKind;
        this.actorId = actorId;
        this.actorRoles = actorRoles;
        this.correlationId = correlationId;
        this.operation = operation;
        this.action = event.action();
        this.subjectType = event.subjectType();
        this.subjectId = event.subjectId();
        this.childId = event.childId();
        this.changedFields = event.changedFields().toArray(String[]::new);
        this.reason = event.reason();
    }
}
