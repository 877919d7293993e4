package org.openiro.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openiro.localstack.Console;
import org.openiro.localstack.seed.Persona;
import org.openiro.testkit.DatabaseOptions;
import org.openiro.testkit.DirectoryLock;
import org.openiro.testkit.EmbeddedDatabase;
import org.openiro.testkit.KeycloakOptions;
import org.openiro.testkit.KeycloakServer;
import org.openiro.testkit.LocalOverlay;
import org.openiro.testkit.MailReceiver;
import org.openiro.testkit.OpenIroDatabase;
import org.openiro.testkit.OverlayOptions;
import org.openiro.testkit.sample.SampleAuthority;

/**
 * Every real component of OpenIRO on one machine, on 127.0.0.1 only. What it keeps outlives it; everything it started
 * ends with it, and what a killed stack left behind is stopped by the next one on the same directory.
 */
public final class LocalStack implements AutoCloseable {

    private static final String BACKEND = "backend";
    private static final String COMPANION = "companion";
    private static final Duration STOPPING = Duration.ofMillis(500);

    private final StackDirectory directory;
    private final StackPorts ports;
    private final Console console;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closing;
    private Addresses addresses;
    private Application backend;
    private Application companion;

    private LocalStack(StackDirectory directory, StackPorts ports, Console console) {
        this.directory = directory;
        this.ports = ports;
        this.console = console;
    }

    /**
     * Starts everything, and registers the sample authorities with their first administrators.
     *
     * @param home the directory of the sources, where both applications were built
     * @param fresh true to begin with nothing: what an earlier stack kept is deleted
     * @throws StackException if a stack runs on the directory, a port is in use, or a component does not start
     */
    public static LocalStack start(
            Path home, StackDirectory directory, StackPorts wanted, boolean fresh, Console console) {
        DirectoryLock lock = DirectoryLock.tryTake(directory.locked())
                .orElseThrow(() -> new StackException("The local stack is running already"
                        + Addresses.ofRunning(directory)
                                .map(running -> ": the staff API is at " + running.backend())
                                .orElse(" or is just starting")
                        + "."));
        LocalStack stack;
        try {
            stopLeftBehind(directory);
            stack = new LocalStack(directory, wanted.resolved(), console);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        stack.started.push(lock);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "openiro-local-stack-stop"));
        console.line("Starting the local stack (the first start takes a minute or two)");
        try {
            if (fresh) {
                directory.clear();
            }
            directory.create();
            stack.startAll(home);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** What a killed stack left behind holds the ports. */
    private static void stopLeftBehind(StackDirectory directory) {
        Application.stopLeftBehind(BACKEND, directory);
        Application.stopLeftBehind(COMPANION, directory);
        KeycloakServer.stopLeftBehind(directory.keycloak());
        EmbeddedDatabase.stopLeftBehind(directory.database());
    }

    private void startAll(Path home) {
        CompletableFuture<KeycloakServer> identity = inBackground(
                "Keycloak",
                () -> KeycloakServer.start(
                        KeycloakOptions.persistent(directory.keycloak()).withPort(ports.get(Component.KEYCLOAK))));
        CompletableFuture<OpenIroDatabase> data = inBackground(
                "PostgreSQL",
                () -> OpenIroDatabase.start(
                        DatabaseOptions.persistent(directory.database()).withPort(ports.get(Component.DATABASE))));
        OpenIroDatabase database = await(data);
        KeycloakServer keycloak = await(identity);
        MailReceiver mail = keep(MailReceiver.start(ports.get(Component.MAIL)));
        keep(Inbox.start(ports.get(Component.INBOX), mail));
        LocalOverlay overlay = timed(
                "personas",
                () -> LocalOverlay.apply(
                        keycloak,
                        new OverlayOptions(
                                directory.secrets(),
                                Persona.names(),
                                List.of(ports.get(Component.BACKEND), ports.get(Component.COMPANION)))));
        register(database, overlay);

        addresses = new Addresses(
                localhost(Component.BACKEND),
                localhost(Component.COMPANION),
                URI.create(keycloak.baseUrl()),
                localhost(Component.INBOX),
                database.jdbcUrl(),
                directory);
        Environment environment = new Environment(addresses, ports, overlay);
        timed("staff and companion API", () -> {
            backend = keep(Application.start(BACKEND, app(home, "backend"), environment.backend(), directory));
            companion = keep(Application.start(COMPANION, app(home, "mobile-api"), environment.companion(), directory));
            backend.awaitReady(addresses.backend());
            return companion.awaitReady(addresses.companion());
        });
        addresses.announce();
        keep(addresses::withdraw);
    }

    static Path app(Path home, String module) {
        return home.resolve(module).resolve("target/local-app").toAbsolutePath().normalize();
    }

    private static void register(OpenIroDatabase database, LocalOverlay overlay) {
        try {
            for (SampleAuthority authority : SampleAuthority.values()) {
                Persona admin = Persona.administratorOf(authority);
                database.schema()
                        .registerAuthority(
                                authority.name().toLowerCase(Locale.ROOT),
                                authority.displayName() + " Council",
                                admin.displayName(),
                                overlay.subjectOf(admin.userName()));
            }
        } catch (SQLException e) {
            throw new StackException("The sample authorities could not be registered", e);
        }
    }

    private URI localhost(Component component) {
        return URI.create("http://localhost:" + ports.get(component));
    }

    private <T extends AutoCloseable> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(() -> timed(name, () -> keep(start.get())));
    }

    private <T> T timed(String name, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        console.done(name, System.nanoTime() - begin);
        return result;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** What arrives while the stack is being stopped is stopped at once. */
    private <T extends AutoCloseable> T keep(T component) {
        synchronized (started) {
            started.push(component);
            if (!closing) {
                return component;
            }
        }
        close();
        throw new StackException("The local stack was stopped while it was starting.");
    }

    public Addresses addresses() {
        return addresses;
    }

    /**
     * Waits until one of the applications ends, and answers what a person should know. Empty when that is because
     * everything is being stopped: Ctrl-C reaches the applications before it reaches us.
     */
    public Optional<String> awaitFailure() {
        String ended = (String)
                CompletableFuture.anyOf(backend.ended(), companion.ended()).join();
        LockSupport.parkNanos(STOPPING.toNanos());
        synchronized (started) {
            return closing ? Optional.empty() : Optional.of(ended);
        }
    }

    /** Stops everything, the last started first. May be called again. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable next;
            synchronized (started) {
                closing = true;
                next = started.poll();
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
