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
        stack.applications().get(Program.BACKEND).kill();
    }

    public void startBackend() {
        stack.applications().startAgain(Program.BACKEND);
    }

    public void killCompanion() {
        stack.applications().get(Program.COMPANION).kill();
    }

    public void startCompanion() {
        stack.applications().startAgain(Program.COMPANION);
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
        return join(Program.BACKEND, different);
    }

    /** As for the staff API. */
    public Replica joinCompanion(Map<String, String> different) {
        return join(Program.COMPANION, different);
    }

    private Replica join(Program program, Map<String, String> different) {
        URI address = URI.create("http://localhost:"
                + Ports.resolve("a second " + program.component().title(), 0));
        return new Replica(address, stack.applications().join(program, address, different));
    }
}
