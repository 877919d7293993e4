package org.openiro.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Entries of the audit as comma-separated values (RFC 4180), instants in UTC, empty where there is nothing. */
final class AuditCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "at",
                    "actorKind",
                    "personId",
                    "personName",
                    "roles",
                    "operation",
                    "action",
                    "subjectType",
                    "subjectId",
                    "childId",
                    "changedFields",
                    "reason",
                    "correlationId",
                    "id")
            .setRecordSeparator("\r\n")
            .get();

    private AuditCsv() {}

    static String of(List<AuditLine> lines) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (AuditLine line : lines) {
                printer.printRecord(
                        line.at(),
                        line.actorKind(),
                        line.person(),
                        plain(line.personName()),
                        line.roles() == null ? null : String.join(" ", line.roles()),
                        line.operation(),
                        line.action(),
                        line.subjectType(),
                        line.subject(),
                        line.child(),
                        String.join(" ", line.changedFields()),
                        plain(line.reason()),
                        line.correlation(),
                        line.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** What somebody wrote is never a formula of a spreadsheet. */
    private static String plain(String words) {
        return words == null || words.isEmpty() || "=+-@\t\r".indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }
}
