package org.openiro.platform.data;

import jakarta.persistence.PersistenceException;

/** Which constraint of the database refused a change. */
public final class ViolatedConstraint {

    private static final String INTEGRITY = "23";

    private ViolatedConstraint() {}

    /** Whether it was this one: PostgreSQL quotes its name in the message, which never leaves the application. */
    public static boolean is(String name, PersistenceException e) {
        return SqlState.all(e)
                .filter(sql -> sql.getSQLState() != null && sql.getSQLState().startsWith(INTEGRITY))
                .findFirst()
                .filter(sql -> sql.getMessage().contains('"' + name + '"'))
                .isPresent();
    }
}
