package org.openiro.notice;

/**
 * An entry for the recipient's calendar that goes with a mail (RFC 5546, RFC 6047).
 *
 * @param method as the entry itself says, such as {@code REQUEST} or {@code CANCEL}
 * @param content the entry as iCalendar text
 */
public record CalendarEntry(String method, String content) {}
