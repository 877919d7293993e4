package org.openiro.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What a child says, said the way the companion application does: as its database role, in a scope of the child, through
 * the companion views. So the triggers enqueue real work.
 */
public final class ChildsApp {

    private final String subject;

    private ChildsApp(String subject) {
        this.subject = subject;
    }

    public static ChildsApp of(CareCase careCase) {
        return new ChildsApp(careCase.app());
    }

    public UUID message(String recipient, String words) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_message (id, recipient, body, received_at) values (?, ?, ?, now())",
                id,
                recipient,
                words);
        return id;
    }

    public UUID draft(String topic, String words, String visibleTo) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_view (id, topic, words, visible_to, saved_at) values (?, ?, ?, ?, now())",
                id,
                topic,
                words,
                visibleTo);
        return id;
    }

    /** A drawing that goes with a draft; what the bytes are is checked by the companion application. */
    public UUID attach(UUID view, String bytes) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_view_attachment (id, view_id, place, media_type, content, size, sha256, sent_sha256,"
                        + " added_at) values (?, ?, 1, 'image/jpeg', convert_to(?, 'UTF8'), ?, 'abcd', '-', now())",
                id,
                view,
                bytes,
                bytes.length());
        return id;
    }

    /** @param review null while none is planned */
    public void share(UUID view, UUID review) {
        say(
                "update companion.my_view set shared_at = now(), review_id = cast(? as uuid), version = version + 1 where id = ?",
                review == null ? null : review.toString(),
                view);
    }

    /** Shares a view for whatever review is next, at a time of the child's application. */
    public void shareAt(UUID view, String instant) {
        say(
                "update companion.my_view set shared_at = cast(? as timestamptz), version = version + 1 where id = ?",
                instant,
                view);
    }

    /** @param topics as PostgreSQL writes a list */
    public UUID wish(UUID review, String place, String time, String topics) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_review_wishes (id, review_id, place_kind, time_text, topics, ways, saved_at)"
                        + " values (?, ?, ?, ?, cast(? as text[]), '{}', now())",
                id,
                review,
                place,
                time,
                topics);
        return id;
    }

    /** @param answers faces by question, as JSON */
    public UUID feedback(UUID review, String felt, String couldBeBetter, String answers) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_feedback (id, review_id, felt, could_be_better, given_at, answers)"
                        + " values (?, ?, ?, ?, now(), cast(? as jsonb))",
                id,
                review,
                felt,
                couldBeBetter,
                answers);
        return id;
    }

    public UUID askForChange(UUID review, String what, String words) {
        UUID id = UUID.randomUUID();
        say(
                "insert into companion.my_review_change_request (id, review_id, what, words, asked_at) values (?, ?, ?, ?, now())",
                id,
                review,
                what,
                words);
        return id;
    }

    public UUID askForAdvocate(String reason) {
        UUID id = UUID.randomUUID();
        try (Connection connection = begin()) {
            run(connection, "insert into companion.my_advocacy_request (id, requested_at) values (?, now())", id);
            run(connection, "insert into companion.my_advocacy_reason (request_id, words) values (?, ?)", id, reason);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private void say(String sql, Object... parameters) {
        try (Connection connection = begin()) {
            run(connection, sql, parameters);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Nothing was said");
            }
        }
    }

    private Connection begin() throws SQLException {
        Connection connection =
                DriverManager.getConnection(Components.database().jdbcUrl(), "openiro_child", null);
        connection.setAutoCommit(false);
        try (PreparedStatement begin = connection.prepareStatement("select companion.begin(?, 'a session')")) {
            begin.setString(1, subject);
            try (ResultSet row = begin.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new IllegalStateException("The child has no access");
                }
            }
        }
        return connection;
    }
}
