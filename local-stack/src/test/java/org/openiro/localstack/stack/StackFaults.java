package org.openiro.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
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

    /**
     * A second replica of the staff API.
     *
     * @param different what it is told otherwise than the first, as environment variables
     */
    public Replica joinBackend(Map<String, String> different) {
        URI base = free("a second staff API");
        return new Replica(base, stack.startSecondBackend(base, different));
    }

    /** As for the staff API. */
    public Replica joinCompanion(Map<String, String> different) {
        URI base = free("a second companion API");
        return new Replica(base, stack.startSecondCompanion(base, different));
    }

    private static URI free(String title) {
        return URI.create("http://localhost:" + Ports.resolve(title, 0));
    }
}
