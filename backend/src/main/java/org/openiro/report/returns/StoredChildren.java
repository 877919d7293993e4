package org.openiro.report.returns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openiro.report.ssda903.ParticipationCode;

/** Reads what the record holds of many children: four queries, however many they are. */
final class StoredChildren {

    private static final String CHILDREN = """
            select c.id, c.local_identifier, c.first_name is not null, c.sex, c.date_of_birth, c.ethnicity, c.upn,
                c.mother, c.mother_child_dob, h.as_returned, h.years
            from openiro.child c
            left join openiro.return_header h on h.local_authority_id = c.local_authority_id and h.child_id = c.id
            where c.local_identifier = any (?)
            """;
    private static final String PERIODS = """
            select child_id, id, source = 'SSDA903', status,
                coalesce(looked_after_from, cast(accommodation_started_at at time zone 'Europe/London' as date)),
                start_known, ended_on, end_reason, sequence_known
            from openiro.period_of_care where child_id = any (?) order by created_at, id
            """;
    private static final String EPISODES = """
            select e.child_id, e.id, e.period_of_care_id, e.started_on,
                coalesce(e.reason_new_episode, case when e.source = 'OPENIRO'
                    then case when e.started_on = p.looked_after_from then 'S' else 'L' end end),
                e.legal_status, e.category_of_need, e.placement_type, e.placement_provider, e.ended_on, e.reason_ceased,
                e.reason_place_change, e.home_postcode, e.placement_postcode, e.placement_urn, e.as_returned
            from openiro.episode e
            join openiro.period_of_care p on p.local_authority_id = e.local_authority_id and p.id = e.period_of_care_id
            where e.child_id = any (?) order by e.started_on
            """;
    private static final String REVIEWS = """
            select child_id, id, period_of_care_id, source = 'SSDA903', counts_on, opened_on, completed_on,
                participation_code
            from openiro.review where child_id = any (?) and status = 'HELD' and counts_on is not null order by counts_on
            """;

    private StoredChildren() {}

    /** By identifier; children that the record does not hold are missing. */
    static Map<String, StoredChild> read(Connection connection, Collection<String> identifiers) throws SQLException {
        Map<UUID, StoredChild> children = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHILDREN)) {
            query.setArray(1, connection.createArrayOf("text", identifiers.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    StoredChild child = child(row);
                    children.put(child.id(), child);
                }
            }
        }
        if (!children.isEmpty()) {
            each(connection, PERIODS, children, (row, child) -> child.periods().add(period(row)));
            each(
                    connection,
                    EPISODES,
                    children,
                    (row, child) -> child.episodes().add(episode(row)));
            each(connection, REVIEWS, children, (row, child) -> child.reviews().add(review(row)));
        }
        Map<String, StoredChild> byIdentifier = new HashMap<>();
        children.values().forEach(child -> byIdentifier.put(child.identifier(), child));
        return byIdentifier;
    }

    private static void each(Connection connection, String sql, Map<UUID, StoredChild> children, RowReader reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", children.keySet().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.read(row, children.get(row.getObject(1, UUID.class)));
                }
            }
        }
    }

    private static StoredChild child(ResultSet row) throws SQLException {
        List<String> returned = texts(row, 10);
        List<String> now = List.of(
                Codes.sexNow(row.getString(4), returned == null ? null : returned.get(0)),
                text(row, 5),
                Codes.ethnicityNow(row.getString(6), returned == null ? null : returned.get(2)),
                text(row, 7),
                Codes.motherNow(row.getObject(8, Boolean.class)),
                text(row, 9));
        Set<Integer> years = row.getArray(11) == null
                ? Set.of()
                : Set.of((Integer[]) row.getArray(11).getArray());
        return new StoredChild(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3),
                now,
                returned,
                years,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static StoredPeriod period(ResultSet row) throws SQLException {
        return new StoredPeriod(
                row.getObject(2, UUID.class),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getBoolean(9));
    }

    private static StoredEpisode episode(ResultSet row) throws SQLException {
        List<String> returned = texts(row, 16);
        List<String> now = new ArrayList<>();
        for (int field = 0; field < 12; field++) {
            now.add(Codes.episodeNow(field, row.getString(4 + field), returned == null ? null : returned.get(field)));
        }
        return new StoredEpisode(
                row.getObject(2, UUID.class), row.getObject(3, UUID.class), List.copyOf(now), returned);
    }

    private static StoredReview review(ResultSet row) throws SQLException {
        String code = row.getString(8);
        return new StoredReview(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getBoolean(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                code == null ? null : ParticipationCode.valueOf(code));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return row.getArray(column) == null
                ? null
                : List.of((String[]) row.getArray(column).getArray());
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row, StoredChild child) throws SQLException;
    }
}
