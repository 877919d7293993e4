package org.openiro.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where one local stack keeps everything it must not forget: {@code .openiro} beside the sources. */
public record StackDirectory(Path root) {

    public StackDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes it, for its owner only. */
    void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + root, e);
        }
    }

    /** Deletes everything in it but the lock that the starting stack holds. */
    void clear() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.filter(each -> !each.equals(root) && !each.equals(lockFile()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root, e);
        }
    }

    /** What {@link org.openiro.testkit.DirectoryLock} locks. */
    Path locked() {
        return root.resolve("stack");
    }

    private Path lockFile() {
        return root.resolve("stack.lock");
    }

    Path database() {
        return root.resolve("postgres");
    }

    /** The state of the sign-in service. */
    public Path keycloak() {
        return root.resolve("keycloak");
    }

    /** Generated secrets, readable by their owner only. */
    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** Holds how far the local clock has been moved. */
    public Path clock() {
        return root.resolve("clock");
    }

    /** The statutory return that an authority was set up with. */
    public Path sampleReturn(String authority) {
        return root.resolve("sample-" + authority);
    }

    Path addresses() {
        return root.resolve("stack.properties");
    }

    Path log(String application) {
        return root.resolve(application + ".log");
    }

    Path pid(String application) {
        return root.resolve(application + ".pid");
    }
}
