package org.openiro.audit;

import java.util.List;
import java.util.UUID;

/**
 * What is to be kept of one act.
 *
 * @param action verb in UPPER_SNAKE, as {@code ALLOCATE_IRO}
 * @param subjectType the aggregate, as {@code Allocation}
 * @param childId null for acts that concern no child
 * @param changedFields names only
 * @param reason as given by the actor; null where none is asked for
 */
public record AuditEvent(
        String action, String subjectType, UUID subjectId, UUID childId, List<String> changedFields, String reason) {

    static final String READ = "READ";

    public static AuditEvent of(String action, String subjectType, UUID subjectId, UUID childId) {
        return new AuditEvent(action, subjectType, subjectId, childId, List.of(), null);
    }

    /** Something of a child was read. Without this, the audit says so of the child as a whole. */
    public static AuditEvent read(String subjectType, UUID subjectId, UUID childId) {
        return of(READ, subjectType, subjectId, childId);
    }

    public AuditEvent changing(String... fields) {
        return new AuditEvent(action, subjectType, subjectId, childId, List.of(fields), reason);
    }

    /** Done under an emergency access, for whose reason. */
    AuditEvent inEmergency(String why) {
        return because("Emergency access: " + why + (reason == null || reason.equals(why) ? "" : " | " + reason));
    }

    public AuditEvent because(String given) {
        return new AuditEvent(action, subjectType, subjectId, childId, changedFields, given);
    }
}
