package org.openiro.report.ssda903;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one child; stored rows were reported when they were imported and are passed over. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void add(Table table, ReturnRow row, Anomaly anomaly) {
        if (row.rowNumber() != ReturnRow.STORED) {
            list.add(new Finding(table, row.rowNumber(), anomaly));
        }
    }

    List<Finding> list() {
        return list;
    }
}
