package org.openiro.testkit;

/** The port that a component was told to listen on is taken by another program. */
public final class PortInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(String component, int port) {
        super("Port " + port + " on 127.0.0.1 is in use, so " + component + " cannot start there. "
                + "Stop the program that holds it, or choose another port.");
        this.port = port;
    }

    /** The port that was asked for, 1 to 65535. */
    public int port() {
        return port;
    }
}
