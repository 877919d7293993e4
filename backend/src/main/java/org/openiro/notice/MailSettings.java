package org.openiro.notice;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** The mail server that takes notices. */
@ConfigMapping(prefix = "openiro.mail")
interface MailSettings {

    String host();

    int port();

    /** The address that notices come from. */
    String from();

    /** Empty where the server asks for no account. */
    Optional<String> user();

    Optional<String> password();

    Encryption encryption();

    /** How long the server may take to be connected to, and to answer each command. */
    Duration patience();

    /** How the way to the server is protected. */
    enum Encryption {
        OFFERED,
        STARTTLS,
        TLS
    }

    /** As the mail library wants it. */
    default Properties properties() {
        String millis = Long.toString(patience().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host());
        properties.setProperty("mail.smtp.port", Integer.toString(port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encryption() == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
