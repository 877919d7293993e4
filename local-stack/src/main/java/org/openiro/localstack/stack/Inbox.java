package org.openiro.localstack.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.openiro.testkit.MailReceiver;
import org.openiro.testkit.Ports;
import org.openiro.testkit.ReceivedMail;

/** Shows received mail: as a page to people at {@code /}, as JSON to programs at {@code /messages}. */
final class Inbox implements AutoCloseable {

    private final HttpServer server;
    private final MailReceiver mail;

    private Inbox(HttpServer server, MailReceiver mail) {
        this.server = server;
        this.mail = mail;
    }

    static Inbox start(int port, MailReceiver mail) {
        try {
            Inbox inbox = new Inbox(HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0), mail);
            inbox.server.createContext("/", inbox::page);
            inbox.server.createContext("/messages", inbox::json);
            inbox.server.start();
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException("The page with received mail cannot be served on port " + port, e);
        }
    }

    private void json(HttpExchange exchange) throws IOException {
        answer(exchange, "application/json", new ObjectMapper().writeValueAsString(mail.messages()));
    }

    private void page(HttpExchange exchange) throws IOException {
        List<ReceivedMail> newestFirst = new ArrayList<>(mail.messages());
        Collections.reverse(newestFirst);
        String body = newestFirst.isEmpty()
                ? "<p>Nothing has arrived yet.</p>"
                : newestFirst.stream().map(Inbox::article).collect(Collectors.joining());
        answer(exchange, "text/html; charset=utf-8", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
                <title>Received mail</title></head><body><main><h1>Received mail</h1>%s</main></body></html>
                """.formatted(body));
    }

    private static String article(ReceivedMail message) {
        return "<article><h2>%s</h2><p>from %s to %s</p><pre>%s</pre></article>"
                .formatted(
                        escape(message.subject()),
                        escape(message.from()),
                        escape(String.join(", ", message.to())),
                        escape(message.text()));
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
