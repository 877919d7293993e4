package org.openiro.report.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.Table;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Imports of statutory returns: begun, filled with tables, started and looked at. */
@ApplicationScoped
class ReturnImportService {

    private static final String SUBJECT = "ReturnImport";

    private final Session session;
    private final Changes changes;
    private final TableStaging staging;
    private final ReceivedTables tables;
    private final CurrentActor actor;
    private final AuthorityTime time;
    private final WorkQueue work;
    private final Audit audit;

    ReturnImportService(
            Session session,
            Changes changes,
            TableStaging staging,
            ReceivedTables tables,
            CurrentActor actor,
            AuthorityTime time,
            WorkQueue work,
            Audit audit) {
        this.session = session;
        this.changes = changes;
        this.staging = staging;
        this.tables = tables;
        this.actor = actor;
        this.time = time;
        this.work = work;
        this.audit = audit;
    }

    /** @param years empty to infer them from the tables */
    ReturnImport create(CollectionYears years) {
        ReturnImport made = new ReturnImport(years, actor.get().person(), time.now());
        session.persist(made);
        audit.record(AuditEvent.of("CREATE_RETURN_IMPORT", SUBJECT, made.getId(), null));
        return made;
    }

    ReturnImport take(UUID id, Table table, String ifMatch, InputStream body) {
        ReturnImport receiving = changes.of(ReturnImport.class, id, ifMatch);
        receiving.requireNotStarted();
        int before = tables.of(id).stream()
                .filter(received -> received.table().equals(table.name()))
                .mapToInt(ReceivedTable::rows)
                .sum();
        receiving.received(before, staging.take(id, table, body));
        // A table of as many rows as before is another table all the same.
        session.lock(receiving, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(AuditEvent.of("SEND_RETURN_TABLE", SUBJECT, id, null).changing(table.name()));
        return receiving;
    }

    ReturnImport start(UUID id, String ifMatch) {
        ReturnImport starting = changes.of(ReturnImport.class, id, ifMatch);
        starting.start(tables.of(id), tables.failed(List.of(id)).contains(id), time.now());
        work.forAuthority(WorkKind.IMPORT_RETURN, id);
        audit.record(AuditEvent.of("START_RETURN_IMPORT", SUBJECT, id, null));
        return starting;
    }

    ReturnImport read(UUID id) {
        ReturnImport found = session.find(ReturnImport.class, id);
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    ImportState state(ReturnImport subject) {
        return states(List.of(subject)).get(0);
    }

    private List<ImportState> states(List<ReturnImport> subjects) {
        List<UUID> ids = subjects.stream().map(ReturnImport::getId).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ReceivedTable>> received = tables.of(ids);
        Map<UUID, List<AnomalyCount>> anomalies = tables.anomalies(ids);
        Map<UUID, Integer> differences = tables.differences(ids);
        Set<UUID> failed = tables.failed(ids);
        return subjects.stream()
                .map(subject -> new ImportState(
                        subject,
                        subject.isUnderWay() && failed.contains(subject.getId()),
                        received.getOrDefault(subject.getId(), List.of()),
                        anomalies.getOrDefault(subject.getId(), List.of()),
                        subject.getStatus() == ImportStatus.DONE ? differences.getOrDefault(subject.getId(), 0) : null))
                .toList();
    }

    /** Newest first. */
    Page<ImportState> list(String cursor, int limit) {
        Page<ReturnImport> page = ReturnImport.LIST.page(session, Map.of(), cursor, limit);
        return new Page<>(states(page.items()), page.nextCursor());
    }
}
