package org.openiro.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no well-behaved client sends, written to the socket as they are. */
public final class RawRequest {

    private static final int CHUNK = 8 * 1024;

    private RawRequest() {}

    /**
     * Sends JSON of blanks in chunks, so that the server is not told beforehand how long it is.
     *
     * @param length in bytes
     * @return the whole answer: status line, headers and body
     */
    public static String inChunks(String method, URI address, String token, long length) {
        return answer(address, out -> {
            write(
                    out,
                    head(method, address, token)
                            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n";
            for (long sent = 0; sent < length; sent += CHUNK) {
                write(out, chunk);
            }
            write(out, "0\r\n\r\n");
        });
    }

    /**
     * Sends one long header.
     *
     * @param length of the header in bytes
     * @return as above
     */
    public static String withLongHeader(URI address, String token, int length) {
        return answer(
                address, out -> write(out, head("GET", address, token) + "X-Long: " + "x".repeat(length) + "\r\n\r\n"));
    }

    private static String head(String method, URI address, String token) {
        return method + " " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private static String answer(URI address, Sending sending) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            try {
                sending.to(socket.getOutputStream());
            } catch (SocketException e) {
                // The server has heard enough; its answer is there to be read.
            }
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Sending {

        void to(OutputStream out) throws IOException;
    }
}
