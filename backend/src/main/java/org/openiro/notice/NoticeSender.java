package org.openiro.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Hands a notice to the mail server. A notice says that there is something to look at, and where; never about whom or
 * what. It may go out twice after a crash, then with the same Message-ID, so that the receiver can tell.
 */
@ApplicationScoped
public class NoticeSender {

    private final Mailer mailer;

    NoticeSender(Mailer mailer) {
        this.mailer = mailer;
    }

    /**
     * Returns once the mail server has accepted the notice.
     *
     * @param id stable for one notice, such as the id of the item of work
     * @throws RuntimeException when the mail server did not accept it
     */
    public void send(UUID id, String to, String subject, String text) {
        mailer.send(Mail.withText(to, subject, text).addHeader("Message-ID", "<" + id + "@openiro.invalid>"));
    }
}
