package org.openiro.testkit;

import java.util.List;

/**
 * A message that arrived.
 *
 * @param from the sender's address
 * @param to the addresses in the To header
 * @param subject the subject, decoded
 * @param text the plain text, decoded; of several parts the first
 * @param messageId the Message-ID header
 * @param calendars entries for a calendar, in their order
 */
public record ReceivedMail(
        String from, List<String> to, String subject, String text, String messageId, List<String> calendars) {

    /** The first entry for a calendar; null when there is none. */
    public String calendar() {
        return calendars.isEmpty() ? null : calendars.get(0);
    }
}
