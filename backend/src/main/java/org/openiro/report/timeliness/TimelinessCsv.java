package org.openiro.report.timeliness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The timeliness report as comma-separated values (RFC 4180), dates in ISO form, empty where there is nothing. */
final class TimelinessCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("child", "periodStart", "sequence", "heldOn", "dueOn", "outcome", "daysLate", "rule")
            .setRecordSeparator("\r\n")
            .get();

    private TimelinessCsv() {}

    static String of(List<TimelinessEntry> entries) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (TimelinessEntry entry : entries) {
                printer.printRecord(
                        entry.identifier(),
                        entry.periodStart(),
                        entry.sequence(),
                        entry.heldOn(),
                        entry.dueOn(),
                        entry.outcome(),
                        entry.daysLate(),
                        entry.rule());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
