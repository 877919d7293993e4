package org.openiro.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries out destructions of which two people have decided, as a role that can delete just that and read nothing. The
 * database decides what that is; see docs/adr/0014-retention.md.
 */
public final class Destroyer {

    private final String url;
    private final String user;
    private final String password;

    /**
     * @param url a JDBC URL of the database
     * @param password null where the server asks for none
     */
    public Destroyer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Ids of the destructions that may be carried out now, the longest approved first. */
    public List<UUID> toCarryOut() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement query = connection.prepareStatement("select scope.destructions_to_carry_out()");
                ResultSet row = query.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /**
     * Destroys one record wholly or not at all.
     *
     * @return kinds and counts as JSON; empty when this destruction is not to be carried out
     * @throws SQLException when nothing was destroyed because something failed
     */
    public Optional<String> destroy(UUID destruction) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement call = connection.prepareStatement("select scope.destroy(?)")) {
            call.setObject(1, destruction);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        }
    }
}
