package org.openiro.review.invitation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import org.openiro.notice.CalendarEntry;

/**
 * The entry that a mail puts into the recipient's calendar (RFC 5545, RFC 5546). Its UID stays for one person and
 * review, its SEQUENCE rises, so that a change moves the entry and a cancellation takes it away. The organiser and this
 * one recipient stand in it, nobody else.
 */
final class CalendarEntries {

    /** How long a review takes is not planned; calendars want a length. */
    private static final Duration LENGTH = Duration.builder().hours(1).build();

    private CalendarEntries() {}

    /** @param from the address that mails come from */
    static CalendarEntry of(
            Invitation invitation, Message message, InvitationWords words, Instant at, String from, Instant now) {
        boolean cancelled = message == Message.CANCELLATION;
        VEvent event = new VEvent();
        event.setUid(invitation.getId() + "@openiro.invalid");
        event.setSequence(invitation.getCalendarSequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(at), true);
        event.setDuration(LENGTH);
        event.setSummary(words.calendarSummary()).setLanguage(words.language());
        event.setLocation(words.where()).setLanguage(words.language());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(words.authority(), from));
        Attendee attendee = new Attendee(null, invitation.getEmail());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(!cancelled);
        event.addAttendee(attendee);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//OpenIRO//OpenIRO//EN");
        Method method = cancelled ? Method.cancel() : Method.request();
        calendar.setMethod(method);
        calendar.addEvent(event);
        return new CalendarEntry(method.getValue(), Biweekly.write(calendar).go());
    }
}
