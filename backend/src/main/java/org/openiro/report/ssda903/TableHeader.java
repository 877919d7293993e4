package org.openiro.report.ssda903;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the first row of a file says it is: the table, where each of its columns stands, and the columns nobody asked
 * for. A file is recognised by its columns alone; its name, the order of the columns and the case of their names do not
 * count.
 *
 * @param table the table recognised
 * @param positions for each of the table's columns, in the table's order, its 0-based position in the file
 * @param width how many columns the file has
 * @param ignored columns of the file that the table does not have, in upper case
 */
public record TableHeader(Table table, List<Integer> positions, int width, List<String> ignored) {

    public TableHeader {
        positions = List.copyOf(positions);
        ignored = List.copyOf(ignored);
    }

    /**
     * Recognises the table of a header row.
     *
     * @throws ReturnFormatException if the columns are those of no table, or one occurs twice
     */
    static TableHeader recognise(List<String> cells) {
        List<String> names = withoutTrailingBlanks(cells);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new ReturnFormatException(
                        ReturnFormatException.Fault.COLUMN_TWICE,
                        "A column name occurs twice in the first row. Keep one of the two columns.");
            }
        }
        // UASC and Header share columns: of several tables that fit, the one that explains most columns is meant.
        Table table = Stream.of(Table.values())
                .filter(candidate -> seen.containsAll(candidate.columns()))
                .max(Comparator.comparingInt(candidate -> candidate.columns().size()))
                .orElseThrow(() -> unrecognised(names, seen));
        List<Integer> positions = table.columns().stream().map(names::indexOf).toList();
        List<String> ignored = names.stream()
                .filter(name -> !name.isEmpty() && !table.columns().contains(name))
                .toList();
        return new TableHeader(table, positions, names.size(), ignored);
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        List<String> names = new ArrayList<>(
                cells.stream().map(cell -> cell.toUpperCase(Locale.ROOT)).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static ReturnFormatException unrecognised(List<String> names, Set<String> seen) {
        if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
            return new ReturnFormatException(
                    ReturnFormatException.Fault.NOT_COMMA_SEPARATED,
                    "The columns are not separated by commas. Save the table as comma-separated values (CSV).");
        }
        Table nearest = Stream.of(Table.values())
                .max(Comparator.comparingDouble(table -> share(table, seen)))
                .orElseThrow();
        if (share(nearest, seen) < 0.5) {
            return new ReturnFormatException(
                    ReturnFormatException.Fault.TABLE_UNKNOWN,
                    "The first row does not name the columns of any SSDA903 table. Send one table per file, with its"
                            + " column names in the first row.");
        }
        List<String> missing = nearest.columns().stream()
                .filter(column -> !seen.contains(column))
                .toList();
        return new ReturnFormatException(
                ReturnFormatException.Fault.COLUMNS_MISSING,
                "This looks like the " + nearest.displayName() + " table, but these columns are missing: "
                        + String.join(", ", missing) + ".",
                missing);
    }

    private static double share(Table table, Set<String> seen) {
        return (double) table.columns().stream().filter(seen::contains).count()
                / table.columns().size();
    }
}
