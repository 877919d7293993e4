package org.openiro.report.returns;

import java.util.List;

/**
 * An import as it is shown.
 *
 * @param failed true when the work queue has given up on it
 * @param anomalies the most frequent first
 * @param differences null until it is done
 */
record ImportState(
        ReturnImport subject,
        boolean failed,
        List<ReceivedTable> tables,
        List<AnomalyCount> anomalies,
        Integer differences) {}
