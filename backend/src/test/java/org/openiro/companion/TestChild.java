package org.openiro.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.openiro.test.Components;
import org.openiro.testkit.Tokens;

/** A child with a token, as the companion application opens a transaction for them. */
record TestChild(String subject, String session) {

    static TestChild of(Tokens tokens) {
        try {
            JsonNode claims = new ObjectMapper()
                    .readTree(Base64.getUrlDecoder().decode(tokens.access().split("\\.")[1]));
            return new TestChild(claims.get("sub").asText(), claims.get("sid").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the database lets the child in. */
    boolean begin() {
        return begin("");
    }

    boolean beginAndLeave() {
        return begin("select companion.leave()");
    }

    boolean openThePageOfTheirIro() {
        return begin("update companion.my_iro_seen set child_saw_at = now() where child_saw_at is null");
    }

    private boolean begin(String then) {
        try (Connection connection =
                        DriverManager.getConnection(Components.database().jdbcUrl(), "openiro_child", null);
                PreparedStatement begin = connection.prepareStatement("select companion.begin(?, ?)")) {
            connection.setAutoCommit(false);
            begin.setString(1, subject);
            begin.setString(2, session);
            boolean let;
            try (ResultSet row = begin.executeQuery()) {
                row.next();
                let = row.getBoolean(1);
            }
            connection.createStatement().execute(then);
            connection.commit();
            return let;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
