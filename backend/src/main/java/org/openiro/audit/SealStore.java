package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.data.RowBatch;

/** The chain of the authority in scope, as the sealer goes on with it. */
@ApplicationScoped
class SealStore {

    static final String LINK =
            "l.position, l.entry_id, cast(l.writer as text), l.key_id, l.previous, l.hash, l.sealed_at";
    static final int LINK_COLUMNS = 7;

    private static final String HEAD = "select " + LINK
            + " from openiro.audit_link l where l.local_authority_id = scope.audited_authority()"
            + " order by l.position desc limit 1";

    private static final String UNSEALED = """
             from openiro.audit_entry e
            where e.local_authority_id = scope.audited_authority()
              and not exists (select from openiro.audit_link l
                              where l.local_authority_id = e.local_authority_id and l.entry_id = e.id)
            """;

    private static final String AFTER_HEAD = " and (e.writer, e.id) > (cast(? as xid8), cast(? as uuid))";

    // Below the oldest running transaction nothing can appear any more. What claims to be younger than all there have
    // been was written on another server, so it is finished too.
    private static final String FINISHED = " and (e.writer < pg_snapshot_xmin(pg_current_snapshot())"
            + " or e.writer >= pg_snapshot_xmax(pg_current_snapshot())) order by e.writer, e.id limit ?";

    private static final String APPEND = """
            insert into openiro.audit_link
                (local_authority_id, position, entry_id, writer, key_id, previous, hash, sealed_at)
            select scope.audited_authority(), r.position, r.entry, cast(r.writer as xid8), r.key,
                decode(r.previous, 'hex'), decode(r.hash, 'hex'), r.sealed
            from {rows} r (position, entry, writer, key, previous, hash, sealed)
            """;

    private final Session entities;
    private final AuditRows rows;

    SealStore(Session entities, AuditRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Every authority; asked without a scope. */
    List<UUID> authorities() {
        return entities.createNativeQuery("select scope.audited_authorities()", UUID.class)
                .list();
    }

    /** False while somebody else seals this authority; kept to the end of the transaction. */
    boolean tryTurn() {
        return entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('audit/' || scope.audited_authority(), 0))",
                        Boolean.class)
                .getSingleResult();
    }

    Optional<SealLink> head() {
        return rows.query(HEAD, List.of(), row -> link(row)).stream().findFirst();
    }

    /** The next entries to be sealed, in order. */
    List<SealedEntry> toSeal(Optional<SealLink> head, int limit) {
        List<Object> parameters = new ArrayList<>();
        String sql = "select " + String.join(", ", SealedEntry.COLUMNS) + UNSEALED + after(head, parameters) + FINISHED;
        parameters.add(limit);
        return rows.query(sql, parameters, row -> SealedEntry.read(row, 1));
    }

    /** How many entries have no seal yet. */
    long unsealed(Optional<SealLink> head) {
        List<Object> parameters = new ArrayList<>();
        return rows.query("select count(*)" + UNSEALED + after(head, parameters), parameters, row -> row.getLong(1))
                .get(0);
    }

    void append(List<SealLink> links) {
        RowBatch batch = RowBatch.of("bigint", "uuid", "text", "text", "text", "text", "timestamptz");
        HexFormat hex = HexFormat.of();
        for (SealLink link : links) {
            batch.add(
                    link.position(),
                    link.entryId(),
                    Long.toUnsignedString(link.writer()),
                    link.keyId(),
                    hex.formatHex(link.previous()),
                    hex.formatHex(link.hash()),
                    link.sealedAt());
        }
        entities.doWork(connection -> batch.execute(connection, APPEND));
    }

    /** Reads {@link #LINK} from a row, at its beginning. */
    static SealLink link(ResultSet row) throws SQLException {
        return new SealLink(
                row.getLong(1),
                row.getObject(2, UUID.class),
                Long.parseUnsignedLong(row.getString(3)),
                row.getString(4),
                row.getBytes(5),
                row.getBytes(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    // A server into which the data were loaded counts its transactions anew: beside a head of the old one's, the order
    // says nothing, and whatever has no seal comes after it.
    private String after(Optional<SealLink> head, List<Object> parameters) {
        if (head.isEmpty() || isOfAnotherServer(head.get())) {
            return "";
        }
        parameters.add(Long.toUnsignedString(head.get().writer()));
        parameters.add(head.get().entryId().toString());
        return AFTER_HEAD;
    }

    /** Whether the link seals an entry that another server wrote, from which the data were loaded into this one. */
    boolean isOfAnotherServer(SealLink head) {
        return rows.query(
                        "select cast(? as xid8) >= pg_snapshot_xmax(pg_current_snapshot())",
                        List.of(Long.toUnsignedString(head.writer())),
                        row -> row.getBoolean(1))
                .get(0);
    }
}
