package org.openiro.report.ssda903;

/**
 * One anomaly of one row. It never carries a value of the row, so that a list of findings holds no personal data beyond
 * where to look.
 *
 * @param table the table of the row
 * @param row the row as a spreadsheet numbers it: the row of column names is 1
 * @param anomaly what is the matter
 */
public record Finding(Table table, int row, Anomaly anomaly) {

    public Severity severity() {
        return anomaly.severity();
    }
}
