package org.openiro.localstack.token;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * Hands on the keys that a realm publishes, and says for how long they may be kept. The library of the companion
 * application counts its own time in whole minutes, which is too long to wait for.
 */
final class KeyRelay implements AutoCloseable {

    private static final String PATH = "/certs";

    private final HttpServer server;

    private KeyRelay(HttpServer server) {
        this.server = server;
    }

    static KeyRelay of(String issuer, Duration kept) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI keys = URI.create(issuer + "/protocol/openid-connect/certs");
        server.createContext(PATH, exchange -> {
            try (var published = keys.toURL().openStream()) {
                byte[] body = published.readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("Cache-Control", "max-age=" + kept.toSeconds());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                exchange.close();
            }
        });
        server.start();
        return new KeyRelay(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
