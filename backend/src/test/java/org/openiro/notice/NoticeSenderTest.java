package org.openiro.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.testkit.MailReceiver;
import org.openiro.testkit.ReceivedMail;

class NoticeSenderTest {

    private static final String TO = "duty@voices.example";

    private final UUID id = UUID.randomUUID();

    @Test
    void shouldSendTheSameNoticeUnderTheSameId() {
        try (MailReceiver receiver = MailReceiver.start(0)) {
            NoticeSender sender = sender(receiver.port(), Map.of());
            sender.send(id, TO, "Etwas ist da – £5", "Größe");
            sender.send(id, TO, "Etwas ist da – £5", "Größe");
            ReceivedMail expected = new ReceivedMail(
                    "notices@openiro.example",
                    List.of(TO),
                    "Etwas ist da – £5",
                    "Größe",
                    "<" + id + "@openiro.invalid>",
                    List.of());
            receiver.waitFor(mail -> receiver.messages().size() == 2, Duration.ofSeconds(5));
            assertThat(receiver.messages()).containsExactly(expected, expected);
        }
    }

    @Test
    void shouldNotWaitForEverOnASilentMailServer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            NoticeSender sender = sender(silent.getLocalPort(), Map.of("openiro.mail.patience", "100ms"));
            assertThatThrownBy(() -> sender.send(id, TO, "Waiting", "Please look."))
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Failures of work are logged with what caused them. */
    @ParameterizedTest
    @ValueSource(strings = {TO, "duty voices.example"})
    void shouldNotRepeatAnAddressThatIsRefused(String to) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuseRecipients(server));
            refusing.start();
            NoticeSender sender = sender(server.getLocalPort(), Map.of());
            assertThatThrownBy(() -> sender.send(id, to, "Waiting", "Please look."))
                    .hasMessageMatching(".*(recipient refused with 550|AddressException)")
                    .satisfies(failure -> {
                        StringWriter logged = new StringWriter();
                        failure.printStackTrace(new PrintWriter(logged));
                        assertThat(logged.toString()).doesNotContain("duty", "voices");
                    });
            server.close();
            refusing.join();
        }
    }

    @Test
    void shouldSendNothingInTheClearWhereEncryptionIsAskedFor() {
        try (MailReceiver receiver = MailReceiver.start(0)) {
            NoticeSender sender = sender(receiver.port(), Map.of("openiro.mail.encryption", "STARTTLS"));
            assertThatThrownBy(() -> sender.send(id, TO, "Waiting", "Please look."))
                    .hasCauseInstanceOf(MessagingException.class);
            assertThat(receiver.messages()).isEmpty();
        }
    }

    private static void refuseRecipients(ServerSocket server) {
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 mail.example\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print(line.startsWith("RCPT") ? "550 5.1.1 <" + TO + "> unknown\r\n" : "250 mail.example\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // The sender is done, or never came.
        }
    }

    private static NoticeSender sender(int port, Map<String, String> other) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "openiro.mail.host", "127.0.0.1",
                "openiro.mail.port", Integer.toString(port),
                "openiro.mail.from", "notices@openiro.example",
                "openiro.mail.encryption", "OFFERED",
                "openiro.mail.patience", "10s"));
        settings.putAll(other);
        MailSettings mapped = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(MailSettings.class)
                .build()
                .getConfigMapping(MailSettings.class);
        return new NoticeSender(mapped, Clock.systemUTC());
    }
}
