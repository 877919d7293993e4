package org.openiro.localstack.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.openiro.localstack.Console;

/** What was started, to be stopped in the opposite order, whoever asks for that and when. */
final class Started implements AutoCloseable {

    private final Console console;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closing;

    Started(Console console) {
        this.console = console;
    }

    /**
     * Remembers something that is running.
     *
     * @throws StackException if everything is being stopped: what arrives in the meantime is stopped at once
     */
    <T extends AutoCloseable> T keep(T component) {
        synchronized (running) {
            running.push(component);
            if (!closing) {
                return component;
            }
        }
        close();
        throw new StackException("The local stack was stopped while it was starting.");
    }

    boolean isClosing() {
        synchronized (running) {
            return closing;
        }
    }

    /** Stops everything, the last started first. May be called again. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable next;
            synchronized (running) {
                closing = true;
                next = running.poll();
            }
            if (next == null) {
                return;
            }
            try {
                next.close();
            } catch (Exception e) {
                console.problem("Did not stop cleanly: "
                        + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
            }
        }
    }
}
