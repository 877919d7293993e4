package org.openiro.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands a notice to the mail server. A notice says that there is something to look at, and where; never about whom or
 * what. It may go out twice after a crash, then with the same Message-ID, so that the receiver can tell.
 */
@ApplicationScoped
public class NoticeSender {

    private final ReactiveMailer mailer;
    private final Duration patience;

    /** @param patience how long a mail server may take, so that a silent one holds up no other work */
    NoticeSender(ReactiveMailer mailer, @ConfigProperty(name = "openiro.mail.patience") Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    /**
     * Returns once the mail server has accepted the notice.
     *
     * @param id stable for one notice, such as the id of the item of work
     * @throws RuntimeException when the mail server did not accept it, or not in time
     */
    public void send(UUID id, String to, String subject, String text) {
        mailer.send(Mail.withText(to, subject, text).addHeader("Message-ID", "<" + id + "@openiro.invalid>"))
                .await()
                .atMost(patience);
    }
}
