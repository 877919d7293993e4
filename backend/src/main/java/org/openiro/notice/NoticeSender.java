package org.openiro.notice;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Hands a notice to the mail server. A notice says that there is something to look at, and where; never about whom or
 * what, unless the recipient is one of those it is about. It may go out twice after a crash, then with the same
 * Message-ID, so that the receiver can tell.
 */
@ApplicationScoped
public class NoticeSender {

    private final MailSettings settings;
    private final Clock clock;

    NoticeSender(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The address that mails come from. */
    public String address() {
        return settings.from();
    }

    /**
     * Returns once the mail server has accepted the notice. Each has a connection of its own: they are few, and none
     * then waits on a connection that the server has given up.
     *
     * @param id stable for one notice, such as the id of the item of work
     * @throws IllegalStateException when the mail server did not accept it, or not in time
     */
    public void send(UUID id, String to, String subject, String text) {
        send(id, to, subject, message -> message.setText(text, StandardCharsets.UTF_8.name()));
    }

    /**
     * The same with entries for the recipient's calendar, which calendars take from the mail and show as files.
     *
     * @throws IllegalStateException as above
     */
    public void send(UUID id, String to, String subject, String text, List<CalendarEntry> entries) {
        send(id, to, subject, message -> {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, StandardCharsets.UTF_8.name());
            MimeMultipart parts = new MimeMultipart("mixed", words);
            for (CalendarEntry entry : entries) {
                parts.addBodyPart(part(entry));
            }
            message.setContent(parts);
        });
    }

    private static MimeBodyPart part(CalendarEntry entry) throws MessagingException {
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                entry.content().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + entry.method())));
        calendar.setFileName("meeting.ics");
        calendar.setDisposition(Part.ATTACHMENT);
        return calendar;
    }

    private void send(UUID id, String to, String subject, Body body) {
        try {
            MimeMessage message = new Notice(Session.getInstance(settings.properties()), id);
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            body.fill(message);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(
                    message, settings.user().orElse(null), settings.password().orElse(null));
        } catch (SendFailedException | AddressException e) {
            // What these say quotes addresses, and failures of work are logged.
            throw new IllegalStateException("The mail server did not accept a notice: " + kinds(e));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server did not accept a notice", e);
        }
    }

    /** What failed within what, with the server's replies as numbers (RFC 5321, 4.2). */
    private static String kinds(MessagingException e) {
        StringBuilder kinds = new StringBuilder(e.getClass().getSimpleName());
        for (Exception next = e; next instanceof MessagingException failure; next = failure.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                kinds.append(", recipient refused with ").append(refused.getReturnCode());
            } else if (next instanceof SMTPSendFailedException refused) {
                kinds.append(", refused with ").append(refused.getReturnCode());
            }
        }
        return kinds.toString();
    }

    private interface Body {

        void fill(MimeMessage message) throws MessagingException;
    }

    private static final class Notice extends MimeMessage {

        private final UUID id;

        private Notice(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@openiro.invalid>");
        }
    }
}
