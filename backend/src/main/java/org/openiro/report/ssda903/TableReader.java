package org.openiro.report.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Streams the rows of one table of the return; memory does not grow with the file.
 *
 * <p>Every line is one row. No column of the return can hold a line break, so a quote that is never closed spoils its
 * own row and no other, and a row's number is the line's number, which is what a spreadsheet shows. Blank lines and
 * rows of nothing but commas are passed over, but counted. Empty cells beyond the last column are tolerated; any other
 * number of cells is a fault of the row, because one cannot know which cell is missing.
 */
public final class TableReader implements Iterator<RawRow>, Closeable {

    /** Characters a cell may have; the longest value the return defines has 19. */
    static final int MAX_CELL = 100;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

    private final LineReader lines;
    private final TableHeader header;
    private RawRow next;

    /**
     * Opens a table and reads its first row.
     *
     * @throws ReturnFormatException if this is not a table of the return; the message says what to do
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static TableReader open(InputStream input) {
        try {
            return new TableReader(new LineReader(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableReader(LineReader lines) throws IOException {
        this.lines = lines;
        String first = lines.next();
        while (first != null && first.isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            throw new ReturnFormatException(
                    ReturnFormatException.Fault.EMPTY, "The file is empty. Send the table with its column names.");
        }
        List<String> names = cells(first);
        if (lines.tooLong() || names == null || spoiled(names) != null) {
            throw new ReturnFormatException(
                    ReturnFormatException.Fault.FIRST_ROW_UNREADABLE,
                    "The first row cannot be read as column names. Save the table as CSV in UTF-8.");
        }
        this.header = TableHeader.recognise(names);
        this.next = read();
    }

    /** Which table this is and what was ignored of it. */
    public TableHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        RawRow row = next;
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow read() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.tooLong()) {
                return fault(Anomaly.ROW_TOO_LONG);
            }
            List<String> cells = cells(line);
            if (cells == null) {
                return fault(Anomaly.ROW_UNREADABLE);
            }
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Anomaly spoiled = spoiled(cells);
            if (spoiled != null) {
                return fault(spoiled);
            }
            if (!rightWidth(cells)) {
                return fault(Anomaly.COLUMN_COUNT);
            }
            List<String> values = header.positions().stream().map(cells::get).toList();
            return RawRow.of(header.table(), lines.number(), values);
        }
        return null;
    }

    private RawRow fault(Anomaly anomaly) {
        return RawRow.unreadable(header.table(), lines.number(), anomaly);
    }

    private boolean rightWidth(List<String> cells) {
        return cells.size() >= header.width()
                && cells.subList(header.width(), cells.size()).stream().allMatch(String::isEmpty);
    }

    private static Anomaly spoiled(List<String> cells) {
        for (String cell : cells) {
            if (cell.length() > MAX_CELL) {
                return Anomaly.ROW_TOO_LONG;
            }
            if (cell.indexOf('\uFFFD') >= 0) {
                return Anomaly.ROW_NOT_UTF8;
            }
            if (cell.chars().anyMatch(Character::isISOControl)) {
                return Anomaly.ROW_UNREADABLE;
            }
        }
        return null;
    }

    /** The cells of a line without surrounding space, or null if its quotes do not close. */
    private static List<String> cells(String line) {
        if (line.isBlank()) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cell -> cells.add(cell.replace('\u00A0', ' ').strip()));
            }
            return cells;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
