package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The state of one server, held by one program at a time. To the server it looks like a home of its own: links lead to
 * the unpacked distribution, only the {@code data} directory is really here.
 */
final class KeycloakDirectory implements AutoCloseable {

    static final String ADMIN_PASSWORD = "admin.password";

    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    private final Path path;
    private final DirectoryLock lock;

    private KeycloakDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory and stops a server that outlived the program that started it.
     *
     * @throws IllegalStateException if another program holds it
     */
    static KeycloakDirectory take(Path path) {
        return tryTake(path)
                .orElseThrow(() -> new IllegalStateException("The Keycloak state in " + path
                        + " is in use by another running program. Stop that one first."));
    }

    /** As {@link #take}, but empty if another program holds the directory. */
    static Optional<KeycloakDirectory> tryTake(Path path) {
        return DirectoryLock.tryTake(path).map(lock -> {
            KeycloakDirectory directory = new KeycloakDirectory(path, lock);
            try {
                directory.abandonedServer().ifPresent(ChildProcesses::stop);
                return directory;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw new IllegalStateException("Cannot take the Keycloak state in " + path, e);
            }
        });
    }

    /** Lays out the home for a start: links to the distribution, and the realm files where the server imports them. */
    void prepare(KeycloakDistribution distribution) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            unlink();
            for (String name : SHARED) {
                Files.createSymbolicLink(path.resolve(name), distribution.home().resolve(name));
            }
            Path imports = Files.createDirectories(path.resolve("data/import"));
            for (String realm : Realms.ALL) {
                Files.writeString(
                        imports.resolve(realm + "-realm.json"),
                        RealmFiles.read(realm).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the Keycloak state in " + path, e);
        }
    }

    private void unlink() throws IOException {
        for (String name : SHARED) {
            Files.deleteIfExists(path.resolve(name));
        }
    }

    void remember(Process server) {
        try {
            Files.writeString(pidFile(), Long.toString(server.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called when the server has ended: only its data are left. */
    void forgetServer() {
        try {
            Files.deleteIfExists(pidFile());
            unlink();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process in the pid file, provided that it is a server on this very directory and not a later stranger. */
    private Optional<ProcessHandle> abandonedServer() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile()).strip();
        return Optional.of(pid)
                .filter(text -> text.matches("[0-9]{1,10}"))
                .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(KeycloakDistribution.homeArgument(path)));
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolve("keycloak.log");
    }

    Path adminSecrets() {
        return adminSecrets(path);
    }

    static Path adminSecrets(Path path) {
        return path.resolve("admin.properties");
    }

    private Path pidFile() {
        return path.resolve("keycloak.pid");
    }

    @Override
    public void close() {
        lock.close();
    }
}
