package org.openiro.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An SMTP server on 127.0.0.1 that takes every message and delivers none. A message to several people arrives once for
 * each. Messages are kept in memory.
 */
public final class MailReceiver implements AutoCloseable {

    private final GreenMail server;

    private MailReceiver(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts a receiver.
     *
     * @param port 1 to 65535, or 0 for any free port
     * @throws PortInUseException if the port is taken
     */
    public static MailReceiver start(int port) {
        int free = Ports.resolve("the mail receiver", port);
        GreenMail server = new GreenMail(new ServerSetup(free, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailReceiver(server);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything that has arrived, oldest first. */
    public List<ReceivedMail> messages() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailReceiver::read)
                .toList();
    }

    /** How many messages like this have arrived. */
    public long count(Predicate<ReceivedMail> like) {
        return messages().stream().filter(like).count();
    }

    /**
     * Waits for a message.
     *
     * @return the first message like this, which may have arrived before the call
     * @throws IllegalStateException if none comes in time; the message lists the subjects that did
     */
    public ReceivedMail waitFor(Predicate<ReceivedMail> like, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            List<ReceivedMail> known = messages();
            Optional<ReceivedMail> found = known.stream().filter(like).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("No such message within " + timeout.toMillis() + " ms; arrived: "
                        + known.stream().map(ReceivedMail::subject).toList());
            }
            server.waitForIncomingEmail(left, known.size() + 1);
        }
    }

    /** Forgets what has arrived. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReceivedMail read(MimeMessage message) {
        try {
            return new ReceivedMail(
                    ((InternetAddress) message.getFrom()[0]).getAddress(),
                    Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                            .map(address -> ((InternetAddress) address).getAddress())
                            .toList(),
                    message.getSubject(),
                    contents(message, "text/plain").findFirst().orElse(""),
                    message.getMessageID(),
                    contents(message, "text/calendar").toList());
        } catch (MessagingException e) {
            throw new IllegalStateException("A received message cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a type, in their order. */
    private static Stream<String> contents(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Stream.of(
                    part.getContent() instanceof InputStream bytes
                            ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            : part.getContent().toString());
        }
        Stream<String> found = Stream.empty();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found = Stream.concat(found, contents(parts.getBodyPart(i), type));
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop();
    }
}
