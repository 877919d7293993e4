package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Directories of throw-away servers. A test run that is killed cannot stop its server, so every new one first removes
 * what dead runs of the same user left behind.
 */
final class TemporaryDirectories {

    private static final String NAME = "data";
    private static final long SETTLED_MILLIS = 60_000;

    private TemporaryDirectories() {}

    /**
     * Makes a directory of its own for a new server; the directory itself does not exist yet, its parent does.
     *
     * @param component names the common parent of such directories
     * @param take takes an abandoned directory and stops its server, or is empty if the directory is in use
     */
    static Path create(String component, Function<Path, ? extends Optional<? extends AutoCloseable>> take) {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), component + "-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(root);
            Path own = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
            removeAbandoned(root, Files.getLastModifiedTime(own).toMillis(), take);
            return own.resolve(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary directory in " + root, e);
        }
    }

    /** Deletes a directory that {@link #create} gave out; its server must have ended. */
    static void remove(Path directory) {
        try {
            Trees.delete(directory.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary directory " + directory + " was not deleted", e);
        }
    }

    private static void removeAbandoned(
            Path root, long now, Function<Path, ? extends Optional<? extends AutoCloseable>> take) throws IOException {
        List<Path> candidates = new ArrayList<>();
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.toList()) {
                Path lock = entry.resolve(NAME + DirectoryLock.SUFFIX);
                // One that has only just been made may not be locked yet.
                if (Files.exists(lock) && now - Files.getLastModifiedTime(lock).toMillis() > SETTLED_MILLIS) {
                    candidates.add(entry);
                }
            }
        }
        for (Path candidate : candidates) {
            Optional<? extends AutoCloseable> abandoned = take.apply(candidate.resolve(NAME));
            if (abandoned.isPresent()) {
                close(abandoned.get());
                Trees.delete(candidate);
            }
        }
    }

    private static void close(AutoCloseable directory) throws IOException {
        try {
            directory.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
