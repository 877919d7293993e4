package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.LondonTime;
import org.openiro.link.OneTimeLinks.OneTimeLink;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewAttendee;

/** Letters to be printed and posted, written from the review as it is when they are printed. */
@ApplicationScoped
class InvitationLetters {

    private final Invitations invitations;
    private final Meetings meetings;
    private final ConsultationForms forms;
    private final LetterPrinter printer;
    private final Audit audit;
    private final Clock clock;

    InvitationLetters(
            Invitations invitations,
            Meetings meetings,
            ConsultationForms forms,
            LetterPrinter printer,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.forms = forms;
        this.printer = printer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The last that was to be sent by letter, as PDF.
     *
     * @throws ProblemException 404 when there is nothing of the kind that the current actor may see
     */
    byte[] print(UUID id) {
        Invitation invitation = invitations.require(id);
        InvitationDetails details = invitations.details(invitation);
        InvitationDispatch dispatch = details.dispatches().stream()
                .filter(each -> each.getChannel() == Channel.LETTER && each.getState() != DispatchState.OUTDATED)
                .reduce((first, second) -> second)
                .orElseThrow(ProblemException::notFound);
        audit.record(AuditEvent.read("InvitationLetter", dispatch.getId(), dispatch.getChildId()));
        MeetingFacts meeting = meetings.of(invitation);
        String form = forms.link(invitation, dispatch, meeting.begins())
                .map(OneTimeLink::address)
                .orElse(null);
        ReviewAttendee attendee = details.attendee();
        String name = attendee == null ? meeting.firstName() : attendee.getName();
        InvitationWords words = new InvitationWords(invitation, meeting, dispatch.getMessage(), name, form);
        List<String> address = Stream.concat(Stream.ofNullable(name), invitation.getPostalAddress().stream())
                .toList();
        return printer.print(words, address, LondonTime.dateOf(clock.instant()));
    }
}
