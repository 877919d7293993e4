package org.openiro.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.flywaydb.core.api.exception.FlywayValidateException;
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

    private static final Duration STOPPING = Duration.ofMillis(500);

    private final StackDirectory directory;
    private final StackPorts ports;
    private final Console console;
    private final Started started;
    private final Path home;
    private Addresses addresses;
    private OpenIroDatabase database;
    private KeycloakServer keycloak;
    private Applications applications;

    private LocalStack(Path home, StackDirectory directory, StackPorts ports, Console console) {
        this.home = home;
        this.directory = directory;
        this.ports = ports;
        this.console = console;
        this.started = new Started(console);
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
            stack = new LocalStack(home, directory, wanted.resolved(), console);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        stack.started.keep(lock);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "openiro-local-stack-stop"));
        console.line("Starting the local stack (the first start takes a minute or two)");
        try {
            if (fresh) {
                directory.clear();
            }
            directory.create();
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** What a killed stack left behind holds the ports. */
    private static void stopLeftBehind(StackDirectory directory) {
        Applications.stopLeftBehind(directory);
        KeycloakServer.stopLeftBehind(directory.keycloak());
        EmbeddedDatabase.stopLeftBehind(directory.database());
    }

    private void startAll() {
        CompletableFuture<KeycloakServer> identity = inBackground("Keycloak", this::runKeycloak);
        CompletableFuture<OpenIroDatabase> data = inBackground("PostgreSQL", this::runDatabase);
        database = await(data);
        keycloak = await(identity);
        MailReceiver mail = started.keep(MailReceiver.start(ports.get(Component.MAIL)));
        started.keep(Inbox.start(ports.get(Component.INBOX), mail));
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
        applications = new Applications(home, directory, new Environment(addresses, ports, overlay), started);
        timed("staff and companion API", () -> {
            applications.start();
            return applications;
        });
        addresses.announce();
        started.keep(addresses::withdraw);
    }

    private OpenIroDatabase runDatabase() {
        try {
            return OpenIroDatabase.start(
                    DatabaseOptions.persistent(directory.database()).withPort(ports.get(Component.DATABASE)));
        } catch (FlywayValidateException e) {
            throw new StackException(
                    "The database in " + directory.database()
                            + " was made by another version of OpenIRO. Begin anew with --fresh.",
                    e);
        }
    }

    private KeycloakServer runKeycloak() {
        return KeycloakServer.start(
                KeycloakOptions.persistent(directory.keycloak()).withPort(ports.get(Component.KEYCLOAK)));
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
        return CompletableFuture.supplyAsync(() -> timed(name, () -> started.keep(start.get())));
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

    public Addresses addresses() {
        return addresses;
    }

    Applications applications() {
        return applications;
    }

    /** What is left of a server that ended is cleared away first. */
    void startDatabaseAgain() {
        database.close();
        database = started.keep(runDatabase());
    }

    void stopKeycloak() {
        keycloak.close();
    }

    void startKeycloakAgain() {
        keycloak = started.keep(runKeycloak());
    }

    /**
     * Waits until one of the applications ends, and answers what a person should know. Empty when that is because
     * everything is being stopped: Ctrl-C reaches the applications before it reaches us.
     */
    public Optional<String> awaitFailure() {
        String ended = (String) applications.ended().join();
        LockSupport.parkNanos(STOPPING.toNanos());
        return started.isClosing() ? Optional.empty() : Optional.of(ended);
    }

    /** Stops everything, the last started first. May be called again. */
    @Override
    public void close() {
        started.close();
    }
}
