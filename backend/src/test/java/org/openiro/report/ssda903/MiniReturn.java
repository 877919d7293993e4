package org.openiro.report.ssda903;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A return of a few lines, as text, for tests. One byte for each character, so that a row can be other than UTF-8. */
final class MiniReturn {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final CollectionYears YEARS = CollectionYears.from(new CollectionYear(2025), new CollectionYear(2026));

    static final String HEADER = "C1,M,01/05/2015,WBRI,UN1,,";
    static final String EPISODE = "C1,02/06/2025,S,C2,N1,U6,PR1,,,,,,";
    static final String REVIEW = "C1,01/05/2015,20/06/2025,PN1";

    private final List<String> headers = new ArrayList<>();
    private final List<String> episodes = new ArrayList<>();
    private final List<String> reviews = new ArrayList<>();

    static MiniReturn empty() {
        return new MiniReturn();
    }

    /** One child in care since 2 June 2025. */
    static MiniReturn clean() {
        return empty().header(HEADER).episode(EPISODE);
    }

    MiniReturn header(String... lines) {
        headers.addAll(List.of(lines));
        return this;
    }

    MiniReturn episode(String... lines) {
        episodes.addAll(List.of(lines));
        return this;
    }

    MiniReturn review(String... lines) {
        reviews.addAll(List.of(lines));
        return this;
    }

    Imported imported() {
        return imported(YEARS, YEARS);
    }

    Imported imported(CollectionYears years, CollectionYears reviewYears) {
        return Imported.of(List.of(
                        file(Table.HEADER, headers), file(Table.EPISODES, episodes), file(Table.REVIEWS, reviews)))
                .assemble(new AssemblyContext(years, reviewYears));
    }

    ChildHistory onlyChild() {
        return imported().children().get(0);
    }

    List<Anomaly> anomalies() {
        return imported().findings().stream().map(Finding::anomaly).toList();
    }

    static InputStream file(Table table, List<String> lines) {
        String text = String.join(",", table.columns()) + "\n" + String.join("\n", lines) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
