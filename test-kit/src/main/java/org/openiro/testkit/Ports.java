package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Loopback ports: every component of the kit listens on 127.0.0.1 and nowhere else. */
public final class Ports {

    /** The only interface on which anything listens. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    /**
     * Resolves the port for a component.
     *
     * @param wanted 0 for any free port
     * @throws PortInUseException if a port other than 0 is taken
     */
    public static int resolve(String component, int wanted) {
        if (wanted < 0 || wanted > 65_535) {
            throw new IllegalArgumentException("A port is between 0 (any free one) and 65535, not " + wanted);
        }
        // Binding alone is not enough: some systems let a loopback bind succeed beside a wildcard listener.
        if (wanted != 0 && answers(wanted)) {
            throw new PortInUseException(component, wanted);
        }
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException("No free port on " + LOOPBACK, e);
            }
            throw new PortInUseException(component, wanted);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
