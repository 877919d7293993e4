package org.openiro.report.ssda903;

import java.util.List;

/**
 * A row as it was read: its values in the order of {@link Table#columns()}, without surrounding space, or the fault
 * that made it unreadable.
 *
 * @param table the table it belongs to
 * @param number the row as a spreadsheet numbers it: the row of column names is 1
 * @param values one value for each column of the table, empty where blank; empty list when there is a fault
 * @param fault why the row cannot be read, or null
 */
public record RawRow(Table table, int number, List<String> values, Anomaly fault) {

    static RawRow of(Table table, int number, List<String> values) {
        return new RawRow(table, number, values, null);
    }

    static RawRow unreadable(Table table, int number, Anomaly fault) {
        return new RawRow(table, number, List.of(), fault);
    }

    /** The value of a column of the table, empty where blank. */
    String value(String column) {
        return values.get(table.columns().indexOf(column));
    }
}
