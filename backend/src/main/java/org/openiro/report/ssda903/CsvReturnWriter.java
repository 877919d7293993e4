package org.openiro.report.ssda903;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes one table of the return as CSV, child by child: the exact columns of the table in their order, dates as
 * {@code dd/mm/yyyy}, lines ended by CR LF (RFC 4180), no byte order mark. Encode as UTF-8.
 */
public final class CsvReturnWriter implements Closeable {

    private final Table table;
    private final CSVPrinter printer;

    /**
     * Starts the table by writing its column names.
     *
     * @throws IllegalArgumentException if it is not one of the imported tables
     */
    public CsvReturnWriter(Table table, Appendable out) throws IOException {
        if (!table.imported()) {
            throw new IllegalArgumentException("The return is written with the tables that are imported");
        }
        this.table = table;
        this.printer = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
        printer.printRecord(table.columns());
    }

    public void write(ExportChild child) throws IOException {
        switch (table) {
            case HEADER -> {
                if (child.header() != null) {
                    printer.printRecord(values(child.header()));
                }
            }
            case EPISODES -> {
                for (EpisodeRow episode : child.episodes()) {
                    printer.printRecord(values(episode));
                }
            }
            case REVIEWS -> {
                for (ReviewRow review : child.reviews()) {
                    printer.printRecord(values(review, child.header()));
                }
            }
            default -> throw new IllegalStateException("Not written");
        }
    }

    /** Flushes and closes what is written to. */
    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static List<String> values(HeaderRow row) {
        return List.of(
                row.child(),
                row.sex(),
                ReturnDate.format(row.dateOfBirth()),
                row.ethnicity(),
                row.upn(),
                row.mother(),
                ReturnDate.format(row.motherChildBirthDate()));
    }

    private static List<String> values(EpisodeRow row) {
        return List.of(
                row.child(),
                ReturnDate.format(row.decom()),
                row.rne(),
                row.ls(),
                row.cin(),
                row.place(),
                row.placeProvider(),
                ReturnDate.format(row.dec()),
                row.rec(),
                row.reasonPlaceChange(),
                row.homePostcode(),
                row.placementPostcode(),
                row.urn());
    }

    private static List<String> values(ReviewRow row, HeaderRow header) {
        LocalDate birth = header != null && header.dateOfBirth() != null ? header.dateOfBirth() : row.dateOfBirth();
        return List.of(
                row.child(),
                ReturnDate.format(birth),
                ReturnDate.format(row.reviewDate()),
                row.participation() == null ? "" : row.participation().name());
    }
}
