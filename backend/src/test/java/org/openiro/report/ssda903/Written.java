package org.openiro.report.ssda903;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the tables of a return into memory. */
final class Written {

    private Written() {}

    static String table(Table table, List<ChildHistory> children) {
        StringWriter out = new StringWriter();
        try (CsvReturnWriter writer = new CsvReturnWriter(table, out)) {
            for (ChildHistory child : children) {
                writer.write(ExportChild.of(child));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static List<InputStream> files(List<ChildHistory> children) {
        return List.of(Table.HEADER, Table.EPISODES, Table.REVIEWS).stream()
                .map(table -> table(table, children))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
