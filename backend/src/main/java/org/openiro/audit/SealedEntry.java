package org.openiro.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the audit as it is sealed: every column of {@code openiro.audit_entry}, a test holds that.
 *
 * @param writer the transaction that wrote it
 * @param columns texts of {@link #COLUMNS}, null for NULL, in that order
 */
record SealedEntry(UUID id, long writer, List<String> columns) {

    /**
     * Each column as a text that depends on no setting of the server: ids and names as they are, the instant as seconds
     * since 1970 with six decimals, the list of fields as JSON, the transaction as a number.
     */
    static final List<String> COLUMNS = List.of(
            "cast(e.id as text)",
            "cast(e.local_authority_id as text)",
            "cast(extract(epoch from e.at) as text)",
            "e.actor_kind",
            "cast(e.actor_id as text)",
            "e.actor_roles",
            "e.action",
            "e.subject_type",
            "cast(e.subject_id as text)",
            "cast(e.child_id as text)",
            "cast(array_to_json(e.changed_fields) as text)",
            "e.reason",
            "cast(e.correlation_id as text)",
            "e.operation",
            "cast(e.writer as text)");

    private static final int WRITER = COLUMNS.size();

    /** Reads {@link #COLUMNS} from a row, the first of them at a position. */
    static SealedEntry read(ResultSet row, int first) throws SQLException {
        List<String> columns = new ArrayList<>(COLUMNS.size());
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(row.getString(first + i));
        }
        return new SealedEntry(
                UUID.fromString(columns.get(0)), Long.parseUnsignedLong(columns.get(WRITER - 1)), columns);
    }

    /**
     * Bytes that no other entry has: the number of columns, then of each column its length in bytes and its text in
     * UTF-8, with length -1 for NULL; numbers are four bytes, big-endian.
     */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(columns.size());
            for (String column : columns) {
                if (column == null) {
                    out.writeInt(-1);
                } else {
                    byte[] text = column.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
