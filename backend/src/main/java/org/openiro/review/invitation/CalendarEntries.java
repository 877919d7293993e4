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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.openiro.notice.CalendarEntry;
import org.openiro.review.MeetingTime;

/**
 * The entry that a mail puts into the recipient's calendar (RFC 5545, RFC 5546). Its UID stays for one person and
 * meeting, its SEQUENCE rises, so that a change moves the entry and a cancellation takes it away. The organiser and this
 * one recipient stand in it, nobody else.
 */
final class CalendarEntries {

    /** How long a review takes is not planned; calendars want a length. */
    private static final Duration LENGTH = Duration.builder().hours(1).build();

    private CalendarEntries() {}

    /**
     * One for each meeting they come to, and one that takes away each they were to come to and do not come to any more.
     *
     * @param from the address that mails come from
     */
    static List<CalendarEntry> of(
            Invitation invitation,
            Message message,
            InvitationWords words,
            MeetingFacts facts,
            String from,
            Instant now) {
        List<CalendarEntry> entries = new ArrayList<>();
        boolean cancelled = message == Message.CANCELLATION;
        facts.meetings().forEach(each -> entries.add(entry(invitation, each, cancelled, words, from, now)));
        // Nothing of them stands in a calendar that never had an entry.
        if (invitation.getCalendarSequence() > 0) {
            facts.notAnyMore().forEach(each -> entries.add(entry(invitation, each, true, words, from, now)));
        }
        return entries;
    }

    private static CalendarEntry entry(
            Invitation invitation,
            MeetingTime meeting,
            boolean cancelled,
            InvitationWords words,
            String from,
            Instant now) {
        VEvent event = new VEvent();
        event.setUid(invitation.getId() + "." + meeting.id() + "@openiro.invalid");
        event.setSequence(invitation.getCalendarSequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(meeting.scheduledFor()), true);
        event.setDuration(LENGTH);
        event.setSummary(words.calendarSummary()).setLanguage(words.language());
        event.setLocation(words.where(meeting)).setLanguage(words.language());
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
