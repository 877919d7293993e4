package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Assembles one child's history from the child's rows: one Header, episodes in order, periods of care, each review in
 * its period. Stateless; call it child by child ({@link ChildRowsIterator}), so that memory does not grow with the
 * return.
 */
public final class ChildHistoryAssembler {

    private final AssemblyContext context;
    private final EpisodeChecks episodeChecks;

    public ChildHistoryAssembler(AssemblyContext context) {
        this.context = context;
        this.episodeChecks = new EpisodeChecks(context.years());
    }

    public Assembled assemble(ChildRows rows) {
        Findings findings = new Findings();
        HeaderRow header = header(rows.headers(), findings);
        Collection<EpisodeRow> episodes =
                oneEach(rows.episodes(), EpisodeRow::decom, Table.EPISODES, Anomaly.EPISODE_DUPLICATE, findings);
        Collection<ReviewRow> reviews =
                oneEach(rows.reviews(), ReviewRow::reviewDate, Table.REVIEWS, Anomaly.REVIEW_DUPLICATE, findings);
        if (header == null) {
            episodes.forEach(row -> findings.add(Table.EPISODES, row, Anomaly.CHILD_NOT_IN_HEADER));
            reviews.forEach(row -> findings.add(Table.REVIEWS, row, Anomaly.CHILD_NOT_IN_HEADER));
        }
        LocalDate birth = dateOfBirth(header, reviews);
        episodes.forEach(episode -> episodeChecks.check(episode, birth, findings));
        List<PeriodOfCareHistory> periods = new PeriodBuilder(context.years(), findings).build(episodes);
        ReviewAssignment assignment = new ReviewAssignment(context, periods, findings);
        ChildHistory history = new ChildHistory(rows.child(), header, birth, assignment.assign(reviews, header, birth));
        List<Finding> all = new ArrayList<>(findings.list());
        all.addAll(rows.surplus());
        return new Assembled(history, List.copyOf(all));
    }

    private static HeaderRow header(List<HeaderRow> headers, Findings findings) {
        HeaderRow kept = null;
        for (HeaderRow header : inFileOrder(headers)) {
            if (kept == null || kept.rowNumber() == ReturnRow.STORED) {
                kept = header;
            } else {
                boolean same = Objects.equals(kept.dateOfBirth(), header.dateOfBirth())
                        && kept.sex().equals(header.sex());
                findings.add(Table.HEADER, header, same ? Anomaly.HEADER_DUPLICATE : Anomaly.HEADER_CONFLICT);
            }
        }
        return kept;
    }

    /** One row for each day, in order: the first of the file, or the stored one if the file has none. */
    private static <T extends ReturnRow> Collection<T> oneEach(
            List<T> rows, Function<T, LocalDate> day, Table table, Anomaly duplicate, Findings findings) {
        Map<LocalDate, T> byDay = new TreeMap<>();
        for (T row : inFileOrder(rows)) {
            T before = byDay.get(day.apply(row));
            if (before == null || before.rowNumber() == ReturnRow.STORED) {
                byDay.put(day.apply(row), row);
            } else {
                findings.add(table, row, duplicate);
            }
        }
        return byDay.values();
    }

    private static <T extends ReturnRow> List<T> inFileOrder(List<T> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(ReturnRow::rowNumber))
                .toList();
    }

    private static LocalDate dateOfBirth(HeaderRow header, Collection<ReviewRow> reviews) {
        if (header != null && header.dateOfBirth() != null) {
            return header.dateOfBirth();
        }
        List<LocalDate> said = reviews.stream()
                .map(ReviewRow::dateOfBirth)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }
}
