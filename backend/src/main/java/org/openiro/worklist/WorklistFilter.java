package org.openiro.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.openiro.clock.DeadlineStatus;
import org.openiro.clock.Responsible;

/**
 * What of the work is wanted; null leaves each of them open.
 *
 * @param status GREEN, AMBER or RED
 * @param dueThrough the last day
 */
record WorklistFilter(
        WorklistKind kind, DeadlineStatus status, UUID child, Responsible responsible, LocalDate dueThrough) {

    /** Conditions on the rows {@code w} of {@link WorklistSql}, each beginning with {@code and}. */
    String conditions() {
        return (kind == null ? "" : WorklistSql.of(kind))
                + (status == null ? "" : WorklistSql.of(status))
                + (child == null ? "" : " and w.child_id = :child")
                + (responsible == null ? "" : " and w.responsible = :responsible")
                + (dueThrough == null ? "" : " and w.due_date <= :dueThrough");
    }

    /** @param today in London */
    void bind(NativeQuery<?> query, LocalDate today) {
        if (status != null) {
            query.setParameter("today", today);
        }
        if (child != null) {
            query.setParameter("child", child);
        }
        if (responsible != null) {
            query.setParameter("responsible", responsible.name());
        }
        if (dueThrough != null) {
            query.setParameter("dueThrough", dueThrough);
        }
    }
}
