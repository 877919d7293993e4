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

    private static final String SQL =
            "select membership_id, local_authority_id, authority_code, authority_name, person_id, person_name, role, team_id"
                    + " from scope.memberships_of(?)";

    private final AgroalDataSource database;
    private final CurrentScope scope;

    Memberships(AgroalDataSource database, CurrentScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Current memberships, by authority code, role and id. */
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
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getString(6),
                            Role.valueOf(row.getString(7)),
                            row.getObject(8, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @param team null for roles that belong to no team */
    public record Membership(
            UUID id,
            UUID authority,
            String authorityCode,
            String authorityName,
            UUID person,
            String personName,
            Role role,
            UUID team) {}
}
