package org.openiro.report.returns;

import java.time.Instant;

/**
 * A table as it was received, and what has become of its rows.
 *
 * @param table name of the {@link org.openiro.report.ssda903.Table}
 * @param bytes as sent
 * @param rows without the row of column names
 * @param imported rows that made something new; null, as the next two, until the import has run
 * @param updated rows that changed something
 * @param unchanged rows that were here already
 * @param rejected rows that are not taken, as far as is known
 * @param warned rows that are taken with a warning, as far as is known
 */
record ReceivedTable(
        String table,
        Instant receivedAt,
        int bytes,
        int rows,
        Integer imported,
        Integer updated,
        Integer unchanged,
        int rejected,
        int warned) {}
