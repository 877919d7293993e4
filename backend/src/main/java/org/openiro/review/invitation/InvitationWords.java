package org.openiro.review.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.openiro.clock.LondonTime;
import org.openiro.link.LinkTexts;
import org.openiro.review.MeetingMode;
import org.openiro.review.MeetingTime;

/**
 * What is said to somebody, in their language: one text for mails and letters. It names the child by first name at
 * most, and nobody else who comes: people may be kept apart, and need not know of each other.
 */
final class InvitationWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LinkTexts texts;
    private final Invitation invitation;
    private final MeetingFacts meeting;
    private final Message message;
    private final String name;
    private final String formAddress;

    /**
     * The words for one person.
     *
     * @param name of the recipient; null for the child, and for somebody without one
     * @param formAddress of the consultation form; null when none goes with it
     */
    InvitationWords(Invitation invitation, MeetingFacts meeting, Message message, String name, String formAddress) {
        this.texts = LinkTexts.of(
                "org.openiro.review.invitation.invitation",
                invitation.getLanguage().tag());
        this.invitation = invitation;
        this.meeting = meeting;
        this.message = message;
        this.name = invitation.isForChild() ? meeting.firstName() : name;
        this.formAddress = formAddress;
    }

    String language() {
        return texts.language();
    }

    /** Names nobody: a subject is read on locked screens and over shoulders. */
    String subject() {
        return texts.get(message + ".subject");
    }

    String greeting() {
        return name == null ? texts.get("greeting.nobody") : texts.get("greeting", name);
    }

    /** What is the matter. */
    String opening() {
        if (invitation.isForChild()) {
            return texts.get(message + ".child");
        }
        return meeting.firstName() == null
                ? texts.get(message + ".unnamed")
                : texts.get(message + ".opening", meeting.firstName());
    }

    /** When and where each meeting is that they come to, unless it will not be. */
    List<String> particulars() {
        return meetings().stream()
                .flatMap(each -> message == Message.CANCELLATION
                        ? Stream.of(texts.get("when.was", when(each.scheduledFor())))
                        : Stream.of(texts.get("when", when(each.scheduledFor())), texts.get("where", where(each))))
                .toList();
    }

    private List<MeetingTime> meetings() {
        return meeting.meetings().isEmpty() ? meeting.notAnyMore() : meeting.meetings();
    }

    /** What goes before the address of the form; empty when there is none. */
    String aboutForm() {
        return formAddress == null ? "" : texts.get("form." + invitation.getForm());
    }

    String formAddress() {
        return formAddress;
    }

    String closing() {
        return texts.get("closing");
    }

    String authority() {
        return meeting.authority();
    }

    /** The whole as plain text. */
    String asText() {
        Stream<String> form = formAddress == null ? Stream.empty() : Stream.of(aboutForm(), formAddress);
        return String.join(
                        "\n\n",
                        Stream.of(
                                        Stream.of(greeting(), opening(), String.join("\n", particulars())),
                                        form,
                                        Stream.of(closing(), authority()))
                                .flatMap(part -> part)
                                .toList())
                + "\n";
    }

    /** What stands in a calendar, which others may look into: that there is a meeting, and nobody's name. */
    String calendarSummary() {
        return texts.get("calendar.summary");
    }

    String where(MeetingTime at) {
        if (at.mode() == MeetingMode.TELEPHONE) {
            return texts.get("mode.TELEPHONE");
        }
        String kind = at.venueKind().name();
        String place = invitation.isForChild() && texts.has("venue." + kind + ".child")
                ? texts.get("venue." + kind + ".child")
                : texts.get("venue." + kind);
        String label = at.venueLabel() == null ? "" : at.venueLabel();
        String named = place.isEmpty() || label.isEmpty() ? place + label : place + ": " + label;
        return at.mode() == MeetingMode.HYBRID ? named + " " + texts.get("mode.HYBRID") : named;
    }

    /** What the picture of the form's address is, for those who do not see it. */
    String aboutCode() {
        return texts.get("letter.code");
    }

    String direction() {
        return texts.direction();
    }

    String day(LocalDate day) {
        return texts.day(day);
    }

    private String when(Instant at) {
        return texts.day(LondonTime.dateOf(at)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(LONDON));
    }
}
