package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.link.OneTimeLinks.OneTimeLink;
import org.openiro.notice.NoticeSender;
import org.openiro.review.ReviewAttendee;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Brings an invitation to the mail server, written from the review as it is at that moment. Each attempt has a link of
 * its own to the consultation form, because none is kept: where one mail came twice after a crash, the later one opens.
 */
@ApplicationScoped
class SendInvitation implements WorkHandler {

    private final EntityManager entities;
    private final Meetings meetings;
    private final ConsultationForms forms;
    private final NoticeSender sender;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    SendInvitation(
            EntityManager entities,
            Meetings meetings,
            ConsultationForms forms,
            NoticeSender sender,
            Alerts alerts,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.meetings = meetings;
        this.forms = forms;
        this.sender = sender;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SEND_INVITATION;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        InvitationDispatch dispatch = entities.find(InvitationDispatch.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (dispatch == null || dispatch.getState() != DispatchState.QUEUED) {
            return;
        }
        Invitation invitation = entities.find(Invitation.class, dispatch.getInvitationId());
        MeetingFacts meeting = meetings.of(invitation);
        Optional<OneTimeLink> link = forms.link(invitation, dispatch, meeting.begins());
        InvitationWords words = new InvitationWords(
                invitation,
                meeting,
                dispatch.getMessage(),
                name(invitation),
                link.map(OneTimeLink::address).orElse(null));
        sender.send(
                link.map(OneTimeLink::id).orElse(item),
                invitation.getEmail(),
                words.subject(),
                words.asText(),
                CalendarEntries.of(
                        invitation, dispatch.getMessage(), words, meeting, sender.address(), clock.instant()));
        dispatch.handedOff(clock.instant());
        entities.lock(invitation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(
                AuditEvent.of("INVITATION_HANDED_OFF", "InvitationDispatch", dispatch.getId(), dispatch.getChildId()));
    }

    @Override
    public boolean failed(UUID subject, int attempts, boolean last) {
        InvitationDispatch dispatch = entities.find(InvitationDispatch.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (dispatch == null) {
            return false;
        }
        dispatch.attemptFailed(attempts, last);
        if (last) {
            alerts.raise(AlertKind.INVITATION_NOT_SENT, dispatch.getChildId(), dispatch.getId());
        }
        return true;
    }

    private String name(Invitation invitation) {
        return invitation.isForChild()
                ? null
                : entities.find(ReviewAttendee.class, invitation.getAttendeeId())
                        .getName();
    }
}
