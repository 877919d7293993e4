package org.openiro.localstack.stack;

import java.net.URI;

/** Another process of an application, on the same database and the same realms. */
public final class Replica implements AutoCloseable {

    private final URI address;
    private final Application application;

    Replica(URI address, Application application) {
        this.address = address;
        this.application = application;
    }

    public URI address() {
        return address;
    }

    /** Asks it politely to leave, and waits until it has. */
    @Override
    public void close() {
        application.close();
    }
}
