package org.openiro.review.invitation;

import java.util.List;
import org.openiro.review.ReviewAttendee;

/**
 * An invitation with everything that is told about it.
 *
 * @param attendee null for the child
 * @param dispatches oldest first
 */
record InvitationDetails(Invitation invitation, ReviewAttendee attendee, List<InvitationDispatch> dispatches) {

    /** Where nothing waits, and nothing has arrived, there is something to send. */
    boolean isUnsent() {
        return dispatches.stream()
                .noneMatch(
                        dispatch -> dispatch.getState().isWaiting() || dispatch.getState() == DispatchState.HANDED_OFF);
    }

    boolean isWaiting() {
        return dispatches.stream().anyMatch(dispatch -> dispatch.getState().isWaiting());
    }

    /** Whether they know of the meeting. */
    boolean wasInvited() {
        return dispatches.stream().anyMatch(dispatch -> dispatch.getState() == DispatchState.HANDED_OFF)
                && last().getMessage() != Message.CANCELLATION;
    }

    InvitationDispatch last() {
        return dispatches.get(dispatches.size() - 1);
    }
}
