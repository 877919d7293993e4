package org.openiro.localstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running stack is reached.
 *
 * @param backend the staff API
 * @param companion the companion API
 * @param keycloak the sign-in service
 * @param inbox the page with received mail
 * @param databaseUrl a JDBC URL without a user
 * @param directory what the stack keeps
 */
public record Addresses(
        URI backend, URI companion, URI keycloak, URI inbox, String databaseUrl, StackDirectory directory) {

    /** The addresses of the stack that runs on a directory, if one does. */
    public static Optional<Addresses> ofRunning(StackDirectory directory) {
        if (!Files.exists(directory.addresses())) {
            return Optional.empty();
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.addresses())) {
            stored.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A stack that was killed leaves the file behind; its number may belong to a stranger by now.
        boolean alive = ProcessHandle.of(Long.parseLong(stored.getProperty("pid", "0")))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("java"))
                .isPresent();
        return alive ? Optional.of(from(stored, directory)) : Optional.empty();
    }

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return keycloak + "/realms/" + realm;
    }

    private static Addresses from(Properties stored, StackDirectory directory) {
        return new Addresses(
                URI.create(stored.getProperty("backend")),
                URI.create(stored.getProperty("companion")),
                URI.create(stored.getProperty("keycloak")),
                URI.create(stored.getProperty("inbox")),
                stored.getProperty("database"),
                directory);
    }

    /** Lets other programs find this stack. */
    void announce() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("backend", backend.toString());
        properties.setProperty("companion", companion.toString());
        properties.setProperty("keycloak", keycloak.toString());
        properties.setProperty("inbox", inbox.toString());
        properties.setProperty("database", databaseUrl);
        try (Writer writer = Files.newBufferedWriter(directory.addresses())) {
            properties.store(writer, "The running local stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void withdraw() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return directory.addresses();
    }
}
