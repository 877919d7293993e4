package org.openiro.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.Responsible;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** What waits for the current actor, or for anybody, the earliest due date first: one query, however many children. */
@ApplicationScoped
class Worklist {

    private static final String COLUMNS = """
            select w.id, w.rule, w.alert, w.child_id, c.first_name, c.last_name, w.person_id, p.display_name,
                w.subject_type, w.subject_id, cast(w.due_date as text) as due,
                w.responsible, cast(w.amber_from as text) as amber
            from (%s) w
            left join openiro.child c on c.local_authority_id = scope.current_authority() and c.id = w.child_id
            left join openiro.person p on p.local_authority_id = scope.current_authority() and p.id = w.person_id
            where true
            """;

    private final Session entities;
    private final CurrentActor current;
    private final ChildAccess access;
    private final AuthorityTime time;
    private final Audit audit;

    Worklist(Session entities, CurrentActor current, ChildAccess access, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.current = current;
        this.access = access;
        this.time = time;
        this.audit = audit;
    }

    Page<WorklistEntry> mine(WorklistFilter filter, String cursor, int limit) {
        return page(
                WorklistSql.mine(),
                query -> WorklistSql.bindMine(query, current.get(), time.today()),
                filter,
                cursor,
                limit);
    }

    /** Of the whole authority, whoever has it to do. */
    Page<WorklistEntry> service(WorklistFilter filter, String cursor, int limit) {
        return page(WorklistSql.service(current.get()), query -> {}, filter, cursor, limit);
    }

    private Page<WorklistEntry> page(
            String work, Consumer<NativeQuery<?>> whose, WorklistFilter filter, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        if (filter.child() != null) {
            access.require(filter.child());
        }
        NativeQuery<Object[]> query = entities.createNativeQuery(
                COLUMNS.formatted(work)
                        + filter.conditions()
                        + (after.isPresent() ? " and (w.due_date, w.id) > (:due, :id)" : "")
                        + " order by w.due_date, w.id",
                Object[].class);
        whose.accept(query);
        filter.bind(query, time.today());
        after.ifPresent(c -> query.setParameter("due", c.date(0)).setParameter("id", c.id(1)));
        audit.record(AuditEvent.of("LIST_WORK", "Worklist", null, filter.child()));
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
                LocalDate.parse((String) row[10]),
                row[11] == null ? null : Responsible.valueOf((String) row[11]),
                row[12] == null ? null : LocalDate.parse((String) row[12]));
    }
}
