package org.openiro.testkit;

import java.nio.file.Path;

/** A program that starts a persistent database and then waits to be killed. */
final class DatabaseProgram {

    private DatabaseProgram() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase.start(DatabaseOptions.persistent(Path.of(arguments[0])));
        System.out.println("started");
        System.in.read();
    }
}
