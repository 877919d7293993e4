package org.openiro.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.scope.CurrentScope;

/** Which authorities a token's subject belongs to, and as what: asked before there is a scope. */
@ApplicationScoped
public class Memberships {

    private static final String SQL = "select local_authority_id, authority_code, authority_name, person_id, role, team_id"
            + " from scope.memberships_of(?)";

    private final AgroalDataSource database;
    private final CurrentScope scope;

    Memberships(AgroalDataSource database, CurrentScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Current memberships, by authority code and role. */
    @ActivateRequestContext
    public List<Membership> of(String subject) {
        return scope.without(() -> QuarkusTransaction.requiringNew().call(() -> query(subject)));
    }

    private List<Membership> query(String subject) {
            try (Connection connection = database.getConnection();
                    PreparedStatement query = connection.prepareStatement(SQL)) {
                query.setString(1, subject);
                List<Membership> found = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Membership(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                Role.valueOf(row.getString(5)),
                                row.getObject(6, UUID.class)));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
    }

    /** @param team null for roles that belong to no team */
    public record Membership(
            UUID authority, String authorityCode, String authorityName, UUID person, Role role, UUID team) {}
}
