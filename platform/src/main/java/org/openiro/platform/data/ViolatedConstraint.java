package org.openiro.platform.data;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Which constraint of the database refused a change. */
public final class ViolatedConstraint {

    private static final String INTEGRITY = "23";

    private ViolatedConstraint() {}

    /** Whether it was this one: PostgreSQL quotes its name in the message, which never leaves the application. */
    public static boolean is(String name, PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY)) {
                return sql.getMessage().contains('"' + name + '"');
            }
        }
        return false;
    }
}
