package org.openiro.report.returns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.openiro.report.ssda903.ChildRows;
import org.openiro.report.ssda903.ChildRowsIterator;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.ExportChild;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.ParticipationCode;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;

/**
 * What the record says of a collection year, child by child in the order of CHILD: the episodes open in it, the reviews
 * held in it, and the children of these as well as those whom a return of that year listed.
 */
final class ExportRows implements Iterator<ExportChild>, AutoCloseable {

    private static final int FETCH = 500;

    // An episode without an end lasts to the next one, or to the end of its period, or still.
    private static final String EPISODES_OF_YEAR = """
            select e.* from (
                select e.*, p.status as period_status, p.source as period_source, p.ended_on as period_ended_on,
                    p.looked_after_from as period_from,
                    lead(e.started_on) over (partition by e.child_id order by e.started_on) as next_started_on
                from openiro.episode e
                join openiro.period_of_care p
                    on p.local_authority_id = e.local_authority_id and p.id = e.period_of_care_id
                where p.status in ('ACTIVE', 'ENDED')) e
            where e.started_on <= :last
              and coalesce(e.ended_on, e.next_started_on, e.period_ended_on,
                    case when e.period_status = 'ACTIVE' then 'infinity'::date else e.started_on end) >= :first
            """;

    private static final String HEADERS = """
            select c.local_identifier, c.sex, c.date_of_birth, c.ethnicity, c.upn, c.mother, c.mother_child_dob,
                h.as_returned
            from openiro.child c
            left join openiro.return_header h on h.local_authority_id = c.local_authority_id and h.child_id = c.id
            where c.local_identifier is not null and (c.first_name is not null or h.child_id is not null)
              and (h.years @> array[:year] or c.id in (select child_id from (EPISODES) y))
            order by c.local_identifier collate "C"
            """;

    private static final String EPISODES = """
            select c.local_identifier, e.started_on,
                coalesce(e.reason_new_episode, case when e.source = 'OPENIRO'
                    then case when e.started_on = e.period_from then 'S' else 'L' end end),
                e.legal_status, e.category_of_need, e.placement_type, e.placement_provider, e.ended_on, e.reason_ceased,
                e.reason_place_change, e.home_postcode, e.placement_postcode, e.placement_urn, e.as_returned
            from (EPISODES) e
            join openiro.child c on c.local_authority_id = e.local_authority_id and c.id = e.child_id
            where c.local_identifier is not null
            order by c.local_identifier collate "C", e.started_on
            """;

    private static final String REVIEWS = """
            select c.local_identifier, c.date_of_birth, v.counts_on, v.participation_code
            from openiro.review v
            join openiro.child c on c.local_authority_id = v.local_authority_id and c.id = v.child_id
            where v.status = 'HELD' and v.counts_on between :first and :last and c.local_identifier is not null
            order by c.local_identifier collate "C", v.counts_on
            """;

    /** DfE rule 399: neither reviews nor motherhood of a child with nothing but short breaks. */
    private static final String SHORT_BREAKS = """
            select c.local_identifier from openiro.episode e
            join openiro.child c on c.local_authority_id = e.local_authority_id and c.id = e.child_id
            group by c.local_identifier having bool_and(coalesce(e.legal_status in ('V3', 'V4'), false))
            """;

    private final List<PreparedStatement> queries = new ArrayList<>();
    private final Set<String> shortBreaks = new HashSet<>();
    private final Connection connection;
    private final CollectionYear year;
    private final ChildRowsIterator rows;

    ExportRows(Connection connection, CollectionYear year) throws SQLException {
        this.connection = connection;
        this.year = year;
        query(SHORT_BREAKS, row -> row.getString(1)).forEachRemaining(shortBreaks::add);
        this.rows = new ChildRowsIterator(
                query(HEADERS, ExportRows::header),
                query(EPISODES, ExportRows::episode),
                query(REVIEWS, ExportRows::review));
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public ExportChild next() {
        ChildRows child = rows.next();
        HeaderRow header = child.headers().isEmpty() ? null : child.headers().get(0);
        return ExportChild.of(header, child.episodes(), child.reviews(), shortBreaks.contains(child.child()));
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement query : queries) {
            query.close();
        }
    }

    private <T> Iterator<T> query(String sql, RowReader<T> reader) throws SQLException {
        String full = sql.replace("(EPISODES)", "(" + EPISODES_OF_YEAR + ")")
                .replace(":first", "date '" + year.start() + "'")
                .replace(":last", "date '" + year.end() + "'")
                .replace(":year", String.valueOf(year.startYear()));
        PreparedStatement query = connection.prepareStatement(full);
        queries.add(query);
        query.setFetchSize(FETCH);
        return new Rows<>(query.executeQuery(), reader);
    }

    private static HeaderRow header(ResultSet row) throws SQLException {
        List<String> returned = StoredChildren.texts(row, 8);
        return ReturnFields.header(
                ReturnRow.STORED,
                row.getString(1),
                List.of(
                        Codes.sexNow(row.getString(2), returned == null ? null : returned.get(0)),
                        text(row, 3),
                        Codes.ethnicityNow(row.getString(4), returned == null ? null : returned.get(2)),
                        text(row, 5),
                        Codes.motherNow(row.getObject(6, Boolean.class)),
                        text(row, 7)));
    }

    private static EpisodeRow episode(ResultSet row) throws SQLException {
        List<String> returned = StoredChildren.texts(row, 14);
        List<String> fields = new ArrayList<>();
        for (int field = 0; field < 12; field++) {
            fields.add(
                    Codes.episodeNow(field, row.getString(2 + field), returned == null ? null : returned.get(field)));
        }
        return ReturnFields.episode(ReturnRow.STORED, row.getString(1), fields);
    }

    private static ReviewRow review(ResultSet row) throws SQLException {
        String code = row.getString(4);
        return new ReviewRow(
                ReturnRow.STORED,
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                code == null ? null : ParticipationCode.valueOf(code));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final class Rows<T> implements Iterator<T> {

        private final ResultSet row;
        private final RowReader<T> reader;
        private boolean more;

        Rows(ResultSet row, RowReader<T> reader) throws SQLException {
            this.row = row;
            this.reader = reader;
            this.more = row.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public T next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                T read = reader.read(row);
                more = row.next();
                return read;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
