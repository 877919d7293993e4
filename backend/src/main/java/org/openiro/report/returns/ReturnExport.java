package org.openiro.report.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.xml.stream.XMLStreamException;
import org.hibernate.Session;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CsvReturnWriter;
import org.openiro.report.ssda903.ExportChild;
import org.openiro.report.ssda903.Table;
import org.openiro.report.ssda903.XmlReturnWriter;

/**
 * The statutory return of a collection year, from the record as it is now. Written in memory, so that a failure is
 * answered as one: a year of a large authority has a few megabytes.
 */
@ApplicationScoped
class ReturnExport {

    private final Session session;
    private final Audit audit;

    ReturnExport(Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    byte[] csv(Table table, CollectionYear year) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvReturnWriter writer = new CsvReturnWriter(table, out)) {
            each(year, writer::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit(table.name(), year);
        return bytes.toByteArray();
    }

    byte[] xml(CollectionYear year) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XmlReturnWriter writer = new XmlReturnWriter(bytes)) {
            each(year, child -> {
                try {
                    writer.write(child);
                } catch (XMLStreamException e) {
                    throw new IOException(e);
                }
            });
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit("XML", year);
        return bytes.toByteArray();
    }

    /** How many restricted records the actor may not see: they are in no export of theirs. */
    int leftOut() {
        return session.createNativeQuery("select cardinality(scope.closed_children())", Integer.class)
                .getSingleResult();
    }

    private void each(CollectionYear year, ChildWriter writer) throws IOException {
        try {
            session.doWork(connection -> {
                try (ExportRows rows = new ExportRows(connection, year)) {
                    while (rows.hasNext()) {
                        writer.write(rows.next());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void audit(String what, CollectionYear year) {
        audit.record(AuditEvent.of("EXPORT_RETURN", "Return", null, null).because(what + " " + year));
    }

    @FunctionalInterface
    private interface ChildWriter {
        void write(ExportChild child) throws IOException, SQLException;
    }
}
