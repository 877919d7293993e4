package org.openiro.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.ReviewDeadlines.Entry;
import org.openiro.clock.ReviewDeadlines.Outcome;
import org.openiro.platform.data.RowBatch;

/**
 * Enters the review clocks of many periods of care into the deadline book at once, as an import needs it: a few
 * statements for any number of periods. What the book says already stays as it is, with the policy it was made under.
 */
@ApplicationScoped
public class ReviewDeadlineBook {

    private static final String RECALCULATED = "Recalculated";

    private static final String KNOWN = """
            select id, subject_id, rule, anchor_date, due_date, amount, unit, provisional, sequence, state, met_on,
                met_by
            from openiro.deadline
            where child_id = any (?) and subject_id = any (?) and subject_type = 'PERIOD_OF_CARE'
              and rule in {rules}
              and (state <> 'WITHDRAWN' or withdrawn_reason = ?)
            """.replace("{rules}", ReviewSeries.inSql());

    private static final String UPDATE = """
            update openiro.deadline d set state = r.state, met_on = r.met_on, met_by = r.met_by, sequence = r.sequence,
                withdrawn_reason = r.reason, version = d.version + 1
            from {rows} r (id, state, met_on, met_by, sequence, reason) where d.id = r.id
            """;

    private final Session session;
    private final AuthorityTime time;
    private final ObjectMapper json;

    ReviewDeadlineBook(Session session, AuthorityTime time, ObjectMapper json) {
        this.session = session;
        this.time = time;
        this.json = json;
    }

    /** Makes the book say exactly this of the reviews of these periods. */
    public void enter(List<ReviewDeadlines> clocks) {
        if (!clocks.isEmpty()) {
            session.flush();
            session.doWork(connection -> enter(connection, clocks));
        }
    }

    private void enter(Connection connection, List<ReviewDeadlines> clocks) throws SQLException {
        Map<UUID, List<Known>> known = known(connection, clocks);
        RowBatch closing = updates();
        RowBatch opening = updates();
        DeadlineRows inserts = new DeadlineRows(json, time.today());
        for (ReviewDeadlines clock : clocks) {
            List<Known> all = known.getOrDefault(clock.period(), List.of());
            List<Known> left = new ArrayList<>(
                    all.stream().filter(row -> row.isOf(ReviewSeries.STANDARD)).toList());
            for (Entry entry : clock.entries()) {
                if (all.stream().anyMatch(row -> row.isOfAnotherClock(entry))) {
                    continue;
                }
                Known same = take(left, entry);
                if (same == null) {
                    insert(inserts, clock, entry);
                } else if (!same.saysAlready(entry)) {
                    update(entry.outcome() == Outcome.OWED ? opening : closing, same.id, entry);
                }
            }
            left.forEach(old -> closing.add(old.id, DeadlineState.WITHDRAWN, null, null, old.sequence, RECALCULATED));
        }
        // A period has one open row of a rule: room is made first.
        closing.execute(connection, UPDATE);
        opening.execute(connection, UPDATE);
        inserts.write(connection);
    }

    private static RowBatch updates() {
        return RowBatch.of("uuid", "text", "date", "uuid", "int", "text");
    }

    private static Known take(List<Known> left, Entry entry) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).isFor(entry)) {
                return left.remove(i);
            }
        }
        return null;
    }

    private static void update(RowBatch updates, UUID id, Entry entry) {
        updates.add(id, state(entry), entry.heldOn(), entry.review(), entry.sequence(), reason(entry));
    }

    private static void insert(DeadlineRows rows, ReviewDeadlines clock, Entry entry) {
        rows.enter(
                entry.due(),
                new DeadlineSubject("PERIOD_OF_CARE", clock.period(), clock.child(), entry.sequence()),
                entry.due().rule().responsible(),
                new DeadlineRows.Fate(state(entry), entry.heldOn(), entry.review(), reason(entry), null));
    }

    private static DeadlineState state(Entry entry) {
        return switch (entry.outcome()) {
            case HELD -> DeadlineState.MET;
            case OWED -> DeadlineState.OPEN;
            case NOT_HELD_BEFORE_END -> DeadlineState.WITHDRAWN;
        };
    }

    private static String reason(Entry entry) {
        return entry.outcome() == Outcome.NOT_HELD_BEFORE_END ? WhyWithdrawn.PERIOD_ENDED : null;
    }

    private static Map<UUID, List<Known>> known(Connection connection, List<ReviewDeadlines> clocks)
            throws SQLException {
        Map<UUID, List<Known>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setArray(
                    1,
                    ids(
                            connection,
                            clocks.stream()
                                    .map(ReviewDeadlines::child)
                                    .distinct()
                                    .toArray()));
            query.setArray(
                    2,
                    ids(connection, clocks.stream().map(ReviewDeadlines::period).toArray()));
            query.setString(3, WhyWithdrawn.PERIOD_ENDED);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(2, UUID.class), period -> new ArrayList<>())
                            .add(Known.read(row));
                }
            }
        }
        return found;
    }

    private static Array ids(Connection connection, Object[] ids) throws SQLException {
        return connection.createArrayOf("uuid", ids);
    }

    private record Known(
            UUID id,
            DeadlineRule rule,
            LocalDate anchor,
            LocalDate due,
            Timescale timescale,
            boolean provisional,
            Integer sequence,
            DeadlineState state,
            LocalDate metOn,
            UUID metBy) {

        static Known read(ResultSet row) throws SQLException {
            return new Known(
                    row.getObject(1, UUID.class),
                    DeadlineRule.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class),
                    new Timescale(row.getInt(6), TimescaleUnit.valueOf(row.getString(7))),
                    row.getBoolean(8),
                    row.getObject(9, Integer.class),
                    DeadlineState.valueOf(row.getString(10)),
                    row.getObject(11, LocalDate.class),
                    row.getObject(12, UUID.class));
        }

        boolean isOf(ReviewSeries series) {
            return rule == series.first() || rule == series.second() || rule == series.later();
        }

        /**
         * A return knows the standard clock only. Where OpenIRO knows that another runs, that one says what is owed and
         * how a review it was met by stands.
         */
        boolean isOfAnotherClock(Entry entry) {
            return !isOf(ReviewSeries.STANDARD)
                    && (entry.outcome() == Outcome.OWED
                            ? state == DeadlineState.OPEN
                            : entry.review() != null && entry.review().equals(metBy));
        }

        /** What was met keeps the date it was judged by, whatever the policy says today. */
        boolean isFor(Entry entry) {
            DueDate wanted = entry.due();
            return rule == wanted.rule()
                    && anchor.equals(wanted.from())
                    && (state == DeadlineState.MET
                            || due.equals(wanted.dueDate())
                                    && timescale.equals(wanted.timescale())
                                    && provisional == wanted.provisional());
        }

        boolean saysAlready(Entry entry) {
            return state == ReviewDeadlineBook.state(entry)
                    && Objects.equals(sequence, entry.sequence())
                    && Objects.equals(metOn, entry.heldOn())
                    && Objects.equals(metBy, entry.review());
        }
    }
}
