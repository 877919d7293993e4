package org.openiro.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL that creates the roles: readable by, and run by, the administrator of the database server. */
public final class Bootstrap {

    private Bootstrap() {}

    /** The whole script; it can be run again without harm. */
    public static String sql() {
        try (InputStream script = Bootstrap.class.getResourceAsStream("bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
