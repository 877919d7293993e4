package org.openiro.platform.data;

import java.sql.SQLException;
import java.util.Optional;

/** Why the database refused something. */
public final class SqlState {

    private SqlState() {}

    /** The code of the first failure of the database in a chain of causes; empty when there is none. */
    public static Optional<String> of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
