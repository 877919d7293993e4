package org.openiro.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The server as Keycloak publishes it, unpacked once by the build of this module. */
final class KeycloakDistribution {

    /** Overrides where the build put the server. */
    static final String HOME_PROPERTY = "openiro.keycloak.home";

    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");

    // A lock on a file keeps other programs out, but not other threads of this one.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /**
     * Finds the server.
     *
     * @throws IllegalStateException if it is not there, with advice
     */
    static KeycloakDistribution locate() {
        String configured = System.getProperty(HOME_PROPERTY);
        Path home = Path.of(configured != null ? configured : unpackedByTheBuild());
        if (!Files.isRegularFile(home.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException("No Keycloak server in " + home + ". Build the test-kit module first "
                    + "(it unpacks the server), or set -D" + HOME_PROPERTY + "=DIRECTORY.");
        }
        return new KeycloakDistribution(home);
    }

    private static String unpackedByTheBuild() {
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("/openiro-test-kit.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("keycloak.home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /**
     * Lets the server do its own build for our options, unless it has been done: it takes about 20 seconds, which
     * every later start saves.
     */
    void build() {
        Path marker = home.resolve("lib/quarkus/openiro-build.txt");
        IN_THIS_PROGRAM.lock();
        try (FileChannel channel = FileChannel.open(
                        home.resolve("openiro-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()
                    && Files.exists(marker)
                    && Files.readString(marker).equals(built(marker))) {
                return;
            }
            List<String> arguments = new ArrayList<>(List.of("build"));
            arguments.addAll(BUILD_OPTIONS);
            Path log = home.resolve("openiro-build.log");
            Process process = process(home, 512, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Keycloak's own build failed. " + LogTail.of(log));
            }
            Files.writeString(marker, built(marker));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's own build failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during Keycloak's own build", e);
        } finally {
            IN_THIS_PROGRAM.unlock();
        }
    }

    /** What the server's build was for, and what it left behind: unpacked anew, the server must be built anew. */
    private static String built(Path marker) throws IOException {
        StringBuilder built = new StringBuilder(String.join(" ", BUILD_OPTIONS));
        try (Stream<Path> files = Files.list(marker.getParent())) {
            for (Path file : files.filter(file -> !file.equals(marker)).sorted().toList()) {
                built.append('\n')
                        .append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
            }
        }
        return built.toString();
    }

    /**
     * A process of the server, run by the Java that runs us. The start script is left out: it needs a shell, and it
     * would stand between us and the process that is to be stopped.
     *
     * @param instanceHome what the server takes for its home; its state goes into the {@code data} directory there
     */
    ProcessBuilder process(Path instanceHome, int maxHeapMegabytes, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + maxHeapMegabytes + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // Short-lived on small machines: a second compiler costs more than it gives back.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=GB",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                homeArgument(instanceHome),
                "-Djboss.server.config.dir=" + instanceHome.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(instanceHome.toFile());
        // Settings meant for another server must not leak into this one.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("KC_")
                        || name.startsWith("QUARKUS_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        return builder;
    }

    static String homeArgument(Path instanceHome) {
        return "-Dkc.home.dir=" + instanceHome;
    }
}
