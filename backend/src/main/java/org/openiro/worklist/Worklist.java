package org.openiro.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineStatus;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** What waits for the current actor, the earliest due date first: one query, however many children. */
@ApplicationScoped
class Worklist {

    private static final String COLUMNS = """
            select w.id, w.rule, w.alert, w.child_id, c.first_name, c.last_name, w.person_id, p.display_name,
                w.subject_type, w.subject_id, cast(w.due_date as text) as due
            from (%s) w
            left join openiro.child c on c.local_authority_id = scope.current_authority() and c.id = w.child_id
            left join openiro.person p on p.local_authority_id = scope.current_authority() and p.id = w.person_id
            where true
            """;

    private final Session entities;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    Worklist(Session entities, CurrentActor current, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    Page<WorklistEntry> mine(WorklistFilter filter, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        LocalDate today = time.today();
        StringBuilder sql = new StringBuilder(COLUMNS.formatted(WorklistSql.mine()));
        if (filter.kind() != null) {
            sql.append(WorklistSql.of(filter.kind()));
        }
        if (filter.status() != null) {
            sql.append(WorklistSql.of(filter.status()));
        }
        if (after.isPresent()) {
            sql.append(" and (w.due_date, w.id) > (:due, :id)");
        }
        NativeQuery<Object[]> query = entities.createNativeQuery(
                sql.append(" order by w.due_date, w.id").toString(), Object[].class);
        WorklistSql.bindMine(query, current.get(), today);
        if (filter.status() == DeadlineStatus.GREEN || filter.status() == DeadlineStatus.AMBER) {
            query.setParameter("amberThrough", DeadlineStatus.amberThrough(today));
        }
        after.ifPresent(c -> query.setParameter("due", c.date(0)).setParameter("id", c.id(1)));
        audit.record(AuditEvent.of("LIST_WORK", "Worklist", null, null));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList().stream()
                        .map(Worklist::entry)
                        .toList(),
                limit,
                entry -> Cursor.after(entry.due(), entry.id()));
    }

    private static WorklistEntry entry(Object[] row) {
        return new WorklistEntry(
                (UUID) row[0],
                row[1] == null ? null : DeadlineRule.valueOf((String) row[1]),
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (String) row[8],
                (UUID) row[9],
                LocalDate.parse((String) row[10]));
    }
}
