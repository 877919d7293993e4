package org.openiro.localstack.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Somebody who says something at once and then a little every so often, for as long as they are listened to.
 *
 * @param address of an application
 * @param first what is sent at once
 * @param drops what is sent from then on, one after the other
 */
record SlowClient(URI address, String first, Stream<String> drops) implements Callable<SlowClient.Held> {

    /** Far below every limit on silence. */
    private static final int PAUSE_MILLIS = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * How the server bore it.
     *
     * @param forTime how long until it closed the connection; or, if it never did, how long it was given
     * @param closed whether it closed the connection
     * @param answer what it said before
     */
    record Held(Duration forTime, boolean closed, String answer) {}

    @Override
    public Held call() throws IOException {
        StringBuilder answer = new StringBuilder();
        long begin = System.nanoTime();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PAUSE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(first.getBytes(StandardCharsets.US_ASCII));
            Iterator<String> more = drops.iterator();
            while (since(begin).compareTo(PATIENCE) < 0) {
                if (isClosed(socket.getInputStream(), answer)) {
                    return new Held(since(begin), true, answer.toString());
                }
                if (more.hasNext()) {
                    out.write(more.next().getBytes(StandardCharsets.US_ASCII));
                }
            }
            return new Held(since(begin), false, answer.toString());
        } catch (SocketException e) {
            return new Held(since(begin), true, answer.toString());
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits for a pause's length for whatever the server says. */
    private static boolean isClosed(InputStream in, StringBuilder answer) throws IOException {
        try {
            byte[] heard = new byte[1024];
            int length = in.read(heard);
            if (length > 0) {
                answer.append(new String(heard, 0, length, StandardCharsets.US_ASCII));
            }
            return length < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
