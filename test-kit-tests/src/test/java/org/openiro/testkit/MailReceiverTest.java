package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailReceiverTest {

    private final MailReceiver receiver = MailReceiver.start(0);

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void shouldShowWhatWasSent() throws MessagingException {
        send("New child: notice", "Zoë needs an IRO.\r\n");
        ReceivedMail mail = receiver.waitFor(any -> true, Duration.ofSeconds(10));
        assertThat(mail.from()).isEqualTo("openiro@example.org");
        assertThat(mail.to()).containsExactly("manager@example.org");
        assertThat(mail.subject()).isEqualTo("New child: notice");
        assertThat(mail.text()).contains("Zoë needs an IRO.");
        assertThat(mail.messageId()).matches("<.+>");
        assertThat(receiver.count(any -> true)).isEqualTo(1);
        receiver.clear();
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void shouldWaitForTheMessageThatIsMeant() throws Exception {
        send("first", "one");
        CompletableFuture<ReceivedMail> awaited = CompletableFuture.supplyAsync(
                () -> receiver.waitFor(mail -> mail.subject().equals("second"), Duration.ofSeconds(20)));
        send("second", "two");
        assertThat(awaited.get().text()).contains("two");
    }

    @Test
    void shouldSayWhatArrivedInstead() throws MessagingException {
        send("something else", "text");
        assertThatIllegalStateException()
                .isThrownBy(() -> receiver.waitFor(mail -> mail.subject().equals("awaited"), Duration.ofMillis(300)))
                .withMessageContaining("something else");
    }

    @Test
    void shouldNameThePortThatIsInUse() {
        assertThatThrownBy(() -> MailReceiver.start(receiver.port()))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("Port " + receiver.port());
    }

    private void send(String subject, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(receiver.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("openiro@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("manager@example.org"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
