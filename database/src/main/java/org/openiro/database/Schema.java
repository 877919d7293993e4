package org.openiro.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** The schema of one OpenIRO database, reached as {@code openiro_migrator}. */
public final class Schema {

    private static final String BECOME_OWNER = "set role openiro_owner";

    private final String url;
    private final String user;
    private final String password;

    /**
     * @param url a JDBC URL of the database
     * @param user a role that may become {@code openiro_owner}
     * @param password null where the server asks for none
     */
    public Schema(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Brings the schema up to date.
     *
     * @return the version it is at afterwards
     * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was edited
     */
    public String migrate() {
        return migrate("latest");
    }

    /** @param last migration that is applied */
    String migrate(String last) {
        // Under forced row policies a data change by the owner touches no rows and says nothing; with row_security off
        // it is an error instead.
        Flyway flyway = Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:org/openiro/database/migration")
                .schemas("flyway")
                .target(last)
                .initSql(BECOME_OWNER + "; set row_security = off")
                .load();
        flyway.migrate();
        return flyway.info().current().getVersion().getVersion();
    }

    /**
     * Registers a local authority with its first administrator; one that is there already is left as it is.
     *
     * @param code 2 to 40 small letters, digits and hyphens, as children type it to find help
     * @param adminSubject the administrator's subject in the staff realm
     * @return the authority's id
     * @throws SQLException when the code is malformed
     */
    public UUID registerAuthority(String code, String name, String adminName, String adminSubject) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            try (Statement role = connection.createStatement()) {
                role.execute(BECOME_OWNER);
            }
            try (PreparedStatement call =
                    connection.prepareStatement("select scope.register_authority(?, ?, ?, ?, ?, ?)")) {
                call.setObject(1, UUID.randomUUID());
                call.setString(2, code);
                call.setString(3, name);
                call.setObject(4, UUID.randomUUID());
                call.setString(5, adminName);
                call.setString(6, adminSubject);
                try (ResultSet row = call.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        }
    }
}
