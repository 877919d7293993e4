package org.openiro.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.openiro.testkit.Ports;

/** What befalls a running stack in a bad hour, and how each part comes back. */
public final class StackFaults {

    private final LocalStack stack;

    public StackFaults(LocalStack stack) {
        this.stack = stack;
    }

    public Addresses addresses() {
        return stack.addresses();
    }

    public void killBackend() {
        stack.backend().kill();
    }

    public void startBackend() {
        stack.startBackendAgain();
    }

    public void killCompanion() {
        stack.companion().kill();
    }

    public void startCompanion() {
        stack.startCompanionAgain();
    }

    /** SIGKILL of the postmaster: nothing is flushed, every connection breaks, and the next start recovers. */
    public void killDatabase() {
        try {
            String pid = Files.readAllLines(
                            stack.addresses().directory().database().resolve("postmaster.pid"))
                    .get(0);
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startDatabase() {
        stack.startDatabaseAgain();
    }

    public void stopKeycloak() {
        stack.stopKeycloak();
    }

    public void startKeycloak() {
        stack.startKeycloakAgain();
    }

    /** A second replica of the staff API; closing it asks it politely to leave. */
    public Replica joinBackend() {
        URI base = URI.create("http://localhost:" + Ports.resolve("a second staff API", 0));
        return new Replica(base, stack.startSecondBackend(base));
    }

    /** @param base where it is reached */
    public record Replica(URI base, AutoCloseable process) {

        public void leave() {
            try {
                process.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
