package org.openiro.report.returns;

import org.openiro.report.ssda903.Anomaly;

/** How often one anomaly occurred in an import. */
record AnomalyCount(Anomaly anomaly, int count) {}
