package org.openiro.report.returns;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openiro.clock.LondonTime;
import org.openiro.clock.ReviewDeadlines;
import org.openiro.platform.data.Ids;
import org.openiro.platform.data.RowBatch;
import org.openiro.report.ssda903.Finding;
import org.openiro.report.ssda903.Table;

/** What a chunk of an import changes, gathered child by child and written in a dozen statements. */
final class ChunkChanges {

    private final UUID importId;
    private final Instant now;
    private final RowBatch newChildren = children();
    private final RowBatch children = children();
    private final RowBatch headers = RowBatch.of("uuid", "text", "text");
    private final RowBatch newPeriods = periods();
    private final RowBatch endingPeriods = periods();
    private final RowBatch otherPeriods = periods();
    private final RowBatch newEpisodes = episodes();
    private final RowBatch episodes = episodes();
    private final RowBatch newReviews = RowBatch.of("uuid", "uuid", "uuid", "date", "text", "timestamptz");
    private final RowBatch reviews = RowBatch.of("uuid", "uuid", "text");
    private final RowBatch findings = RowBatch.of("uuid", "uuid", "text", "int", "text", "text");
    private final RowBatch differences = RowBatch.of("uuid", "uuid", "uuid", "uuid", "text", "text", "text");
    private final List<ReviewDeadlines> clocks = new ArrayList<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Map<Table, Map<RowChange, Integer>> counts = new EnumMap<>(Table.class);

    ChunkChanges(UUID importId, Instant now) {
        this.importId = importId;
        this.now = now;
    }

    private static RowBatch children() {
        return RowBatch.of("uuid", "text", "text", "date", "text", "text", "boolean", "date");
    }

    private static RowBatch periods() {
        return RowBatch.of("uuid", "uuid", "text", "date", "boolean", "date", "timestamptz", "text", "boolean");
    }

    private static RowBatch episodes() {
        return RowBatch.of(
                "uuid", "uuid", "uuid", "date", "text", "text", "text", "text", "text", "date", "text", "text", "text",
                "text", "text", "text");
    }

    void count(Table table, RowChange change) {
        counts.computeIfAbsent(table, t -> new EnumMap<>(RowChange.class)).merge(change, 1, Integer::sum);
    }

    /** How many rows of a table did this to the record. */
    int count(RowChange change, Table table) {
        return counts.getOrDefault(table, Map.of()).getOrDefault(change, 0);
    }

    void found(Finding finding) {
        findings.add(Ids.next(), importId, finding.table(), finding.row(), finding.anomaly(), finding.severity());
    }

    /** @param header fields of a Header row */
    void child(boolean isNew, UUID id, String identifier, List<String> header) {
        (isNew ? newChildren : children)
                .add(
                        id,
                        identifier,
                        Codes.sex(header.get(0)),
                        orNull(header.get(1)),
                        Codes.ethnicity(header.get(2)),
                        orNull(header.get(3)),
                        Codes.mother(header.get(4)),
                        orNull(header.get(5)));
        changed.add(id);
    }

    void header(UUID child, List<String> returned, Set<Integer> years) {
        headers.add(child, RowBatch.joined(returned), array(years));
    }

    void period(boolean isNew, UUID child, StoredPeriod period) {
        RowBatch batch =
                isNew ? newPeriods : period.status().equals(StoredPeriod.ACTIVE) ? otherPeriods : endingPeriods;
        batch.add(
                period.id(),
                child,
                period.status(),
                period.from(),
                period.startKnown(),
                period.endedOn(),
                period.endedOn() == null ? null : LondonTime.startOf(period.endedOn()),
                period.endReason(),
                period.sequenceKnown());
        changed.add(child);
    }

    /** @param returned as a return last gave it; null if none did */
    void episode(boolean isNew, UUID child, UUID id, UUID period, List<String> fields, List<String> returned) {
        Object[] values = new Object[16];
        values[0] = id;
        values[1] = child;
        values[2] = period;
        for (int field = 0; field < fields.size(); field++) {
            values[3 + field] = Codes.episode(field, fields.get(field));
        }
        values[15] = returned == null ? null : RowBatch.joined(returned);
        (isNew ? newEpisodes : episodes).add(values);
        changed.add(child);
    }

    void newReview(UUID child, StoredReview review) {
        newReviews.add(review.id(), child, review.period(), review.on(), review.participation(), now);
        changed.add(child);
    }

    /** A review that belongs to another period now, or that a return coded anew. */
    void review(UUID child, StoredReview review) {
        reviews.add(review.id(), review.period(), review.participation());
        changed.add(child);
    }

    void difference(UUID child, UUID review, ReviewDifference.Field field, Object here, Object there) {
        differences.add(Ids.next(), importId, child, review, field, here, there);
    }

    void clock(ReviewDeadlines clock) {
        clocks.add(clock);
    }

    List<ReviewDeadlines> clocks() {
        return clocks;
    }

    /** The children of whom anything is new or changed. */
    Set<UUID> changed() {
        return changed;
    }

    void write(Connection connection) throws SQLException {
        newChildren.execute(connection, ChunkSql.INSERT_CHILDREN);
        children.execute(connection, ChunkSql.UPDATE_CHILDREN);
        headers.execute(connection, ChunkSql.UPSERT_HEADERS);
        // A child has one open period: one is closed before another opens.
        endingPeriods.execute(connection, ChunkSql.UPDATE_PERIODS);
        otherPeriods.execute(connection, ChunkSql.UPDATE_PERIODS);
        newPeriods.execute(connection, ChunkSql.INSERT_PERIODS);
        newEpisodes.execute(connection, ChunkSql.INSERT_EPISODES);
        episodes.execute(connection, ChunkSql.UPDATE_EPISODES);
        newReviews.execute(connection, ChunkSql.INSERT_REVIEWS);
        reviews.execute(connection, ChunkSql.UPDATE_REVIEWS);
        findings.execute(connection, ChunkSql.INSERT_ANOMALIES);
        differences.execute(connection, ChunkSql.INSERT_DIFFERENCES);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String array(Set<Integer> years) {
        StringBuilder text = new StringBuilder("{");
        years.stream()
                .sorted()
                .forEach(year -> text.append(text.length() > 1 ? "," : "").append(year));
        return text.append('}').toString();
    }
}
