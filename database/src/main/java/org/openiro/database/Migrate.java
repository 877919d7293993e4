package org.openiro.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The program that migrates: the only one that ever becomes {@code openiro_owner}.
 *
 * <pre>
 * migrate                                                    brings the schema up to date
 * register-authority CODE NAME ADMIN_NAME ADMIN_SUBJECT      makes a local authority and its first administrator
 * destroy [ID...]                                            lists the destructions to carry out, or carries some out
 * bootstrap-sql                                              prints the SQL that an administrator runs once
 * </pre>
 *
 * The database is named by {@code OPENIRO_DATABASE_URL} (a JDBC URL), {@code OPENIRO_MIGRATOR_USER} (default
 * {@code openiro_migrator}) and {@code OPENIRO_MIGRATOR_PASSWORD}; to destroy, by {@code OPENIRO_DESTROYER_USER} (default
 * {@code openiro_destroyer}) and {@code OPENIRO_DESTROYER_PASSWORD}. Exit codes: 0 done, 1 failed, 2 wrong use.
 */
public final class Migrate {

    private Migrate() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        String command = args.length == 0 ? "migrate" : args[0];
        try {
            switch (command) {
                case "bootstrap-sql" -> System.out.print(Bootstrap.sql());
                case "migrate" ->
                    System.out.println(
                            "Schema is at version " + fromEnvironment().migrate());
                case "register-authority" -> {
                    if (args.length != 5) {
                        return usage();
                    }
                    System.out.println(fromEnvironment().registerAuthority(args[1], args[2], args[3], args[4]));
                }
                case "destroy" -> {
                    return destroy(Arrays.copyOfRange(args, 1, args.length));
                }
                default -> {
                    return usage();
                }
            }
            return 0;
        } catch (IllegalStateException
                | IllegalArgumentException
                | SQLException
                | org.flywaydb.core.api.FlywayException e) {
            System.err.println(command + " failed: " + e.getMessage());
            return 1;
        }
    }

    /** Without ids it only says what is there to carry out: nothing is destroyed by being forgotten. */
    private static int destroy(String[] ids) throws SQLException {
        Destroyer destroyer = new Destroyer(
                url(),
                System.getenv().getOrDefault("OPENIRO_DESTROYER_USER", "openiro_destroyer"),
                System.getenv("OPENIRO_DESTROYER_PASSWORD"));
        if (ids.length == 0) {
            destroyer.toCarryOut().forEach(System.out::println);
        }
        int refused = 0;
        for (String id : ids) {
            Optional<String> destroyed = destroyer.destroy(UUID.fromString(id));
            System.out.println(id + " " + destroyed.orElse("is not to be carried out"));
            refused += destroyed.isPresent() ? 0 : 1;
        }
        return refused == 0 ? 0 : 1;
    }

    private static int usage() {
        System.err.println("usage: migrate | register-authority CODE NAME ADMIN_NAME ADMIN_SUBJECT | destroy [ID...]"
                + " | bootstrap-sql");
        return 2;
    }

    private static Schema fromEnvironment() {
        String user = System.getenv().getOrDefault("OPENIRO_MIGRATOR_USER", "openiro_migrator");
        return new Schema(url(), user, System.getenv("OPENIRO_MIGRATOR_PASSWORD"));
    }

    private static String url() {
        String url = System.getenv("OPENIRO_DATABASE_URL");
        if (url == null || url.isBlank()) {
            throw new IllegalStateException(
                    "OPENIRO_DATABASE_URL is not set, for example" + " jdbc:postgresql://127.0.0.1:5432/openiro");
        }
        return url;
    }
}
