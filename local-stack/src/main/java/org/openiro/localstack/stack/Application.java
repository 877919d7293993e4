package org.openiro.localstack.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openiro.testkit.ChildProcesses;
import org.openiro.testkit.LogTail;

/** One of the two applications in a Java process of its own, built with the profile {@code local}. */
final class Application implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 100;

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pid;

    private Application(String name, Process process, Path log, Path pid) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pid = pid;
    }

    private static final String JAR = "quarkus-run.jar";

    /** @param app the directory of its {@code quarkus-run.jar} */
    static Application start(String name, Path app, Map<String, String> environment, StackDirectory directory) {
        Path jar = app.resolve(JAR);
        if (!Files.exists(jar)) {
            throw new StackException("The " + name + " is not built: " + jar + " is missing.");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-jar",
                jar.toString()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(directory.log(name).toFile()))
                    .start();
            Files.writeString(directory.pid(name), Long.toString(process.pid()));
            return new Application(name, process, directory.log(name), directory.pid(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The " + name + " could not be run", e);
        }
    }

    /** Stops an application that a killed stack left behind on a directory, and begins its log anew. */
    static void stopLeftBehind(String name, StackDirectory directory) {
        Path pid = directory.pid(name);
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .filter(process -> Arrays.stream(
                                        process.info().arguments().orElse(new String[0]))
                                .anyMatch(argument -> argument.endsWith(JAR)))
                        .ifPresent(ChildProcesses::stop);
                Files.delete(pid);
            }
            Files.deleteIfExists(directory.log(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StackException with the end of its log, if it ends or does not answer in two minutes */
    Application awaitReady(URI base) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        URI probe = base.resolve("/q/health/ready");
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        try {
            while (!answers(http, probe)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new StackException("The " + name + " ended while it was starting. " + LogTail.of(log));
                }
                if (System.nanoTime() > deadline) {
                    throw new StackException(
                            "The " + name + " is not ready after " + TIMEOUT.toSeconds() + " s. " + LogTail.of(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the " + name + " was starting", e);
        }
        return this;
    }

    private static boolean answers(HttpClient http, URI probe) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Completes, with what a person should know, when the application ends by itself. */
    CompletableFuture<String> ended() {
        return process.onExit()
                .thenApply(ended ->
                        "The " + name + " has ended (exit code " + ended.exitValue() + "). " + LogTail.of(log));
    }

    /** As the kernel does when memory runs out: without a chance to finish anything. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        ChildProcesses.stop(process.toHandle());
        try {
            Files.deleteIfExists(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
