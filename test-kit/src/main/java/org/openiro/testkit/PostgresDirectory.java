package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server's data directory, held by one program at a time.
 *
 * <p>The lock, the log and the mark of an unfinished first start lie beside the directory, because a directory that
 * is not empty cannot be initialised.
 */
final class PostgresDirectory implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Path path;
    private final DirectoryLock lock;

    private PostgresDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory and makes it ready for a start, whatever became of the last server on it.
     *
     * @throws IllegalStateException if another program holds it
     */
    static PostgresDirectory take(Path path) {
        return tryTake(path)
                .orElseThrow(() -> new IllegalStateException(
                        "The database in " + path + " is in use by another running program. Stop that one first."));
    }

    /** As {@link #take}, but empty if another program holds the directory. */
    static Optional<PostgresDirectory> tryTake(Path path) {
        return DirectoryLock.tryTake(path).map(lock -> {
            PostgresDirectory directory = new PostgresDirectory(path, lock);
            directory.recover();
            return directory;
        });
    }

    private void recover() {
        try {
            stopServer();
            if (Files.exists(unfinished())) {
                Trees.delete(path);
            } else if (!isInitialised()) {
                Files.writeString(unfinished(), "The first start of this database has not finished.\n");
            }
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("Cannot make the database directory " + path + " ready", e);
        }
    }

    /** To be called once the server has answered: from here on the data are kept. */
    void markInitialised() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops a server that outlived the program that started it, and clears its pid file. PostgreSQL refuses to start
     * if the number in the file belongs to any live process, which after a restart of the machine can be anyone's.
     */
    void stopServer() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            interrupt(server.get());
        }
        Files.deleteIfExists(pidFile());
    }

    /** The process that serves this directory, if there is one. */
    Optional<ProcessHandle> server() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .filter(line -> line.matches("[0-9]{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent());
    }

    /** SIGINT asks for a fast shutdown; the SIGTERM that Java can send would wait for every client to leave. */
    private static void interrupt(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-s", "INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL", e);
        }
        awaitExit(server);
    }

    static void awaitExit(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException(
                    "PostgreSQL (process " + server.pid() + ") did not stop in " + STOP_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was stopping", e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path log() {
        return Trees.sibling(path, ".log");
    }

    private boolean isInitialised() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    private Path pidFile() {
        return path.resolve("postmaster.pid");
    }

    private Path unfinished() {
        return Trees.sibling(path, ".unfinished");
    }

    /** Gives the directory up; the server must have stopped. */
    @Override
    public void close() {
        lock.close();
    }
}
