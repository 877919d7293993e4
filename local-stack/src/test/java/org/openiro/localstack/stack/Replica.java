package org.openiro.localstack.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.openiro.testkit.Ports;

/** A second companion application beside that of a running stack, on the same database and the same realm. */
public final class Replica implements AutoCloseable {

    private static final String NAME = "companion-2";

    private final Application application;
    private final URI address;

    private Replica(Application application, URI address) {
        this.application = application;
        this.address = address;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the directory of the sources, where the application was built
     * @param different what it is told otherwise than the first, as environment variables
     */
    public static Replica ofCompanion(Path home, Addresses stack, Map<String, String> different) {
        Application.stopLeftBehind(NAME, stack.directory());
        int port = Ports.resolve("The second companion API", 0);
        Map<String, String> environment = Environment.companion(stack, port);
        environment.putAll(different);
        Path app = home.resolve("mobile-api/target/local-app").toAbsolutePath().normalize();
        Application application = Application.start(NAME, app, environment, stack.directory());
        Replica replica = new Replica(application, URI.create("http://localhost:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(replica::close, "openiro-replica-stop"));
        try {
            application.awaitReady(replica.address);
            return replica;
        } catch (RuntimeException e) {
            replica.close();
            throw e;
        }
    }

    public URI address() {
        return address;
    }

    @Override
    public void close() {
        application.close();
    }
}
