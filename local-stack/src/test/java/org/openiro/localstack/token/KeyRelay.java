package org.openiro.localstack.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands on the keys that a realm publishes, and says for how long they may be kept. The library of the companion
 * application counts its own time in whole minutes, which is too long to wait for.
 */
final class KeyRelay implements AutoCloseable {

    private static final String PATH = "/certs";

    private final HttpServer server;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    private KeyRelay(HttpServer server) {
        this.server = server;
    }

    static KeyRelay of(String issuer, Duration kept) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI keys = URI.create(issuer + "/protocol/openid-connect/certs");
        KeyRelay relay = new KeyRelay(server);
        server.createContext(PATH, exchange -> relay.answer(exchange, keys, kept));
        server.start();
        return relay;
    }

    private void answer(HttpExchange exchange, URI keys, Duration kept) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                refused.incrementAndGet();
                return;
            }
            try (InputStream published = keys.toURL().openStream()) {
                byte[] body = published.readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.getResponseHeaders().add("Cache-Control", "max-age=" + kept.toSeconds());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** From now on there are no keys to be had, as while the realm is away. */
    void goAway() {
        away = true;
    }

    /** How often somebody asked for keys in vain. */
    int refused() {
        return refused.get();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
