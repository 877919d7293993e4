package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Queries whose rows are no entities, in the current transaction. */
@ApplicationScoped
class AuditRows {

    private final Session entities;

    AuditRows(Session entities) {
        this.entities = entities;
    }

    /** @param parameters none null */
    <T> List<T> query(String sql, List<Object> parameters, RowReader<T> reader) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                List<T> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                }
                return found;
            }
        });
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
