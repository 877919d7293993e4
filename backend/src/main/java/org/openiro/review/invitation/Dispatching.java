package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Puts on its way what is to be said to somebody. At most one thing waits for each: it is written when it goes. */
@ApplicationScoped
class Dispatching {

    private final EntityManager entities;
    private final ConsultationForms forms;
    private final WorkQueue queue;
    private final Clock clock;

    Dispatching(EntityManager entities, ConsultationForms forms, WorkQueue queue, Clock clock) {
        this.entities = entities;
        this.forms = forms;
        this.queue = queue;
        this.clock = clock;
    }

    void invite(InvitationDetails to, Lateness lateness) {
        if (!to.isWaiting()) {
            dispatch(to, Message.INVITATION, lateness);
        }
    }

    /** Time or place are others now: what still waits says so by itself, whoever was invited is told. */
    void move(InvitationDetails to) {
        if (!to.isWaiting() && to.wasInvited()) {
            dispatch(to, Message.CHANGE, Lateness.NONE);
        }
    }

    /** The meeting will not be, or not for this person. */
    void cancel(InvitationDetails to) {
        boolean told = to.wasInvited();
        to.dispatches().forEach(InvitationDispatch::outdate);
        if (told) {
            dispatch(to, Message.CANCELLATION, Lateness.NONE);
        }
    }

    /** Takes somebody off the list. */
    void withdraw(InvitationDetails to) {
        if (to.invitation().isListed()) {
            to.invitation().withdraw(clock.instant());
            forms.closeFor(to.invitation());
            cancel(to);
        }
    }

    private void dispatch(InvitationDetails to, Message message, Lateness lateness) {
        InvitationDispatch dispatch =
                to.invitation().dispatch(message, to.dispatches().isEmpty(), lateness, clock.instant());
        entities.persist(dispatch);
        // What hangs on the invitation has changed: its entity tag must.
        entities.lock(to.invitation(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (dispatch.getState() == DispatchState.QUEUED) {
            queue.apart(WorkKind.SEND_INVITATION, dispatch.getId());
        }
    }
}
