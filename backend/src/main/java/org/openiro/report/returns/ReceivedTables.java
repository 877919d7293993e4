package org.openiro.report.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.report.ssda903.Anomaly;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.Table;

/** What has been received for imports, and the counts of what came of it. */
@ApplicationScoped
class ReceivedTables {

    // A row can have several findings: it is refused if one of them refuses it, and counts once.
    private static final String TABLES = """
            select t.import_id, t.name, t.received_at, t.bytes, t.row_count, t.imported, t.updated, t.unchanged,
                i.status, count(a.row_number) filter (where a.rejected), count(a.row_number) filter (where not a.rejected)
            from openiro.return_table t
            join openiro.return_import i on i.local_authority_id = t.local_authority_id and i.id = t.import_id
            left join (select import_id, table_name, row_number, bool_or(severity = 'REJECT') as rejected
                       from openiro.return_anomaly where import_id in (:imports)
                       group by import_id, table_name, row_number) a
                on a.import_id = t.import_id and a.table_name = t.name
            where t.import_id in (:imports)
            group by t.import_id, t.name, t.received_at, t.bytes, t.row_count, t.imported, t.updated, t.unchanged, i.status
            order by array_position(array['HEADER', 'EPISODES', 'REVIEWS'], t.name)
            """;

    private final Session session;

    ReceivedTables(Session session) {
        this.session = session;
    }

    List<ReceivedTable> of(UUID importId) {
        return of(List.of(importId)).getOrDefault(importId, List.of());
    }

    /** The tables of several imports, by import. */
    Map<UUID, List<ReceivedTable>> of(Collection<UUID> imports) {
        session.flush();
        return session.createNativeQuery(TABLES, Object[].class).setParameter("imports", imports).list().stream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(ReceivedTables::table, toList())));
    }

    private static ReceivedTable table(Object[] row) {
        boolean ran = row[8].equals("RUNNING") || row[8].equals("DONE");
        return new ReceivedTable(
                (String) row[1],
                (Instant) row[2],
                (Integer) row[3],
                (Integer) row[4],
                ran ? (Integer) row[5] : null,
                ran ? (Integer) row[6] : null,
                ran ? (Integer) row[7] : null,
                ((Number) row[9]).intValue(),
                ((Number) row[10]).intValue());
    }

    boolean has(UUID importId, Table table) {
        return !session.createNativeQuery(
                        "select 1 from openiro.return_table where import_id = :import and name = :table", Integer.class)
                .setParameter("import", importId)
                .setParameter("table", table.name())
                .list()
                .isEmpty();
    }

    /** How many rows of all tables are refused so far. */
    int rejected(UUID importId) {
        return of(importId).stream().mapToInt(ReceivedTable::rejected).sum();
    }

    /** Adds what a chunk did to the counts of each table. */
    void count(UUID importId, ChunkChanges changes) {
        for (Table table : List.of(Table.HEADER, Table.EPISODES, Table.REVIEWS)) {
            session.createNativeMutationQuery("update openiro.return_table set imported = imported + :imported,"
                            + " updated = updated + :updated, unchanged = unchanged + :unchanged"
                            + " where import_id = :import and name = :table")
                    .setParameter("imported", changes.count(RowChange.IMPORTED, table))
                    .setParameter("updated", changes.count(RowChange.UPDATED, table))
                    .setParameter("unchanged", changes.count(RowChange.UNCHANGED, table))
                    .setParameter("import", importId)
                    .setParameter("table", table.name())
                    .executeUpdate();
        }
    }

    /** By import, the most frequent first. */
    Map<UUID, List<AnomalyCount>> anomalies(Collection<UUID> imports) {
        return session
                .createNativeQuery(
                        "select import_id, code, count(*) from openiro.return_anomaly where import_id in (:imports)"
                                + " group by import_id, code order by count(*) desc, code",
                        Object[].class)
                .setParameter("imports", imports)
                .list()
                .stream()
                .collect(groupingBy(
                        row -> (UUID) row[0],
                        mapping(
                                row -> new AnomalyCount(Anomaly.valueOf((String) row[1]), ((Number) row[2]).intValue()),
                                toList())));
    }

    /** By import; none where there is no difference. */
    Map<UUID, Integer> differences(Collection<UUID> imports) {
        return session
                .createNativeQuery(
                        "select import_id, count(*) from openiro.return_difference where import_id in (:imports)"
                                + " group by import_id",
                        Object[].class)
                .setParameter("imports", imports)
                .list()
                .stream()
                .collect(toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** The collection years of all finished imports that had a Reviews table. */
    CollectionYears yearsOfImportedReviews() {
        return CollectionYears.of(session
                .createNativeQuery(
                        "select i.collection_years from openiro.return_import i where i.status = 'DONE'"
                                + " and exists (select from openiro.return_table t"
                                + " where t.local_authority_id = i.local_authority_id and t.import_id = i.id"
                                + " and t.name = 'REVIEWS')",
                        Integer[].class)
                .list()
                .stream()
                .flatMap(Arrays::stream)
                .map(CollectionYear::new)
                .toList());
    }

    /** Of imports that are under way, those on which the work queue has given up: an item is parked and none waits. */
    Set<UUID> failed(Collection<UUID> imports) {
        return Set.copyOf(session.createNativeQuery(
                        "select subject_id from openiro.work_item where local_authority_id = scope.current_authority()"
                                + " and state in ('READY', 'PARKED') and kind = 'IMPORT_RETURN'"
                                + " and subject_id in (:imports)"
                                + " group by subject_id having not bool_or(state = 'READY')",
                        UUID.class)
                .setParameter("imports", imports)
                .list());
    }
}
