package org.openiro.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
                    "<" + id + "@openiro.invalid>");
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

    @Test
    void shouldSendNothingInTheClearWhereEncryptionIsAskedFor() {
        try (MailReceiver receiver = MailReceiver.start(0)) {
            NoticeSender sender = sender(receiver.port(), Map.of("openiro.mail.encryption", "STARTTLS"));
            assertThatThrownBy(() -> sender.send(id, TO, "Waiting", "Please look."))
                    .hasCauseInstanceOf(MessagingException.class);
            assertThat(receiver.messages()).isEmpty();
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
