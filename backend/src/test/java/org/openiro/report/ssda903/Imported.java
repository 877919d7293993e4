package org.openiro.report.ssda903;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a return into memory in the way the import reads it into the database. */
final class Imported {

    private final RowParser parser = new RowParser(MiniReturn.TODAY);
    private final List<HeaderRow> headers = new ArrayList<>();
    private final List<EpisodeRow> episodes = new ArrayList<>();
    private final List<ReviewRow> reviews = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ChildHistory> children = new ArrayList<>();
    private final List<Table> notImported = new ArrayList<>();
    private int rows;

    static Imported of(List<InputStream> files) {
        Imported imported = new Imported();
        files.forEach(imported::read);
        return imported;
    }

    static Imported ofFiles(Stream<Path> files) {
        Imported imported = new Imported();
        files.sorted().forEach(file -> {
            try (InputStream input = Files.newInputStream(file)) {
                imported.read(input);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return imported;
    }

    private void read(InputStream input) {
        TableReader reader = TableReader.open(input);
        Table table = reader.header().table();
        if (!table.imported()) {
            notImported.add(table);
            return;
        }
        while (reader.hasNext()) {
            RawRow raw = reader.next();
            rows++;
            switch (table) {
                case HEADER -> keep(parser.header(raw), headers);
                case EPISODES -> keep(parser.episode(raw), episodes);
                default -> keep(parser.review(raw), reviews);
            }
        }
    }

    private <T extends ReturnRow> void keep(ParsedRow<T> parsed, List<T> kept) {
        findings.addAll(parsed.findings());
        parsed.row().ifPresent(kept::add);
    }

    YearInference.Result inferredYears() {
        YearInference inference = new YearInference(MiniReturn.TODAY);
        episodes.forEach(inference::add);
        reviews.forEach(inference::add);
        return inference.result();
    }

    Imported assemble(AssemblyContext context) {
        Comparator<ReturnRow> byChild = Comparator.comparing(ReturnRow::child);
        headers.sort(byChild);
        episodes.sort(byChild);
        reviews.sort(byChild);
        ChildHistoryAssembler assembler = new ChildHistoryAssembler(context);
        new ChildRowsIterator(headers.iterator(), episodes.iterator(), reviews.iterator())
                .forEachRemaining(rowsOfChild -> {
                    Assembled assembled = assembler.assemble(rowsOfChild);
                    findings.addAll(assembled.findings());
                    children.add(assembled.history());
                });
        return this;
    }

    int rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    List<ChildHistory> children() {
        return children;
    }

    List<Table> notImported() {
        return notImported;
    }

    List<PeriodOfCareHistory> periods() {
        return children.stream().flatMap(child -> child.periods().stream()).toList();
    }

    Map<Anomaly, Integer> counts() {
        return findings.stream().collect(groupingBy(Finding::anomaly, TreeMap::new, summingInt(finding -> 1)));
    }

    long rejected(Table table) {
        return findings.stream()
                .filter(finding -> finding.table() == table && finding.severity() == Severity.REJECT)
                .map(Finding::row)
                .distinct()
                .count();
    }
}
