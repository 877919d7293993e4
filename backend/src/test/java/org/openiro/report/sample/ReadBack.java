package org.openiro.report.sample;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openiro.report.ssda903.Assembled;
import org.openiro.report.ssda903.AssemblyContext;
import org.openiro.report.ssda903.ChildHistory;
import org.openiro.report.ssda903.ChildHistoryAssembler;
import org.openiro.report.ssda903.ChildRowsIterator;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.Finding;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.ParsedRow;
import org.openiro.report.ssda903.RawRow;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;
import org.openiro.report.ssda903.RowParser;
import org.openiro.report.ssda903.TableReader;
import org.openiro.testkit.sample.ReturnTables;
import org.openiro.testkit.sample.SampleReturn;

/** Reads generated tables with the product's own rules. */
final class ReadBack {

    private final List<Finding> findings = new ArrayList<>();
    private final List<ChildHistory> children = new ArrayList<>();

    static ReadBack of(ReturnTables tables, LocalDate asAt) {
        ReadBack read = new ReadBack();
        RowParser parser = new RowParser(asAt);
        List<HeaderRow> headers = read.rows(tables.header(), parser::header);
        List<EpisodeRow> episodes = read.rows(tables.episodes(), parser::episode);
        List<ReviewRow> reviews = read.rows(tables.reviews(), parser::review);
        CollectionYears years =
                CollectionYears.from(CollectionYear.of(SampleReturn.firstDay(asAt)), CollectionYear.of(asAt));
        ChildHistoryAssembler assembler = new ChildHistoryAssembler(new AssemblyContext(years, years));
        new ChildRowsIterator(headers.iterator(), episodes.iterator(), reviews.iterator()).forEachRemaining(rows -> {
            Assembled assembled = assembler.assemble(rows);
            read.findings.addAll(assembled.findings());
            read.children.add(assembled.history());
        });
        return read;
    }

    private <T extends ReturnRow> List<T> rows(List<String> lines, Function<RawRow, ParsedRow<T>> parse) {
        InputStream file = new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
        List<T> rows = new ArrayList<>();
        TableReader.open(file).forEachRemaining(raw -> {
            ParsedRow<T> parsed = parse.apply(raw);
            findings.addAll(parsed.findings());
            parsed.row().ifPresent(rows::add);
        });
        rows.sort(Comparator.comparing(ReturnRow::child));
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    List<ChildHistory> children() {
        return children;
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        findings.forEach(finding -> counts.merge(finding.anomaly().name(), 1, Integer::sum));
        return counts;
    }
}
