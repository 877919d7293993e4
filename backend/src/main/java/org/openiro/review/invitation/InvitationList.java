package org.openiro.review.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whom a review invites.
 *
 * @param submittedAt null until a list was submitted, as submittedBy is
 * @param sendBy null when no such day is known
 * @param items the child first, then the attendees in their order
 */
record InvitationList(
        UUID reviewId, Instant submittedAt, UUID submittedBy, LocalDate sendBy, List<InvitationDetails> items) {

    /** Those who stand on the list now. */
    List<InvitationDetails> listed() {
        return items.stream().filter(each -> each.invitation().isListed()).toList();
    }
}
