package org.openiro.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the audit as it is read.
 *
 * @param person null when no member of staff acted; then personName and roles are null, too
 * @param personName what the person is called now
 */
record AuditLine(
        UUID id,
        Instant at,
        String actorKind,
        UUID person,
        String personName,
        List<String> roles,
        String operation,
        String action,
        String subjectType,
        UUID subject,
        UUID child,
        List<String> changedFields,
        String reason,
        UUID correlation) {}
