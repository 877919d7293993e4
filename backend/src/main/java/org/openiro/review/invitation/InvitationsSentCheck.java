package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/**
 * Everybody on the invitation list was invited. Where no list was given to us, people were invited some other way, if they
 * were: of a review that was held the record cannot tell.
 */
@ApplicationScoped
class InvitationsSentCheck implements ReviewCheck {

    private final EntityManager entities;

    InvitationsSentCheck(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.INVITATIONS_SENT;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        Object[] counted = (Object[]) entities.createNativeQuery("""
                        select count(*), count(*) filter (where not exists (
                            select from openiro.invitation_dispatch d
                            where d.local_authority_id = i.local_authority_id and d.invitation_id = i.id
                              and d.message = 'INVITATION' and d.state in ('QUEUED', 'TO_HAND_OVER', 'HANDED_OFF')))
                        from openiro.invitation i where i.review_id = :review and i.withdrawn_at is null
                        """, Object[].class)
                .setParameter("review", review.id())
                .getSingleResult();
        long listed = ((Number) counted[0]).longValue();
        long unsent = ((Number) counted[1]).longValue();
        if (listed > 0 && unsent == 0) {
            return Optional.of(CheckResult.done("Everybody on the invitation list was invited."));
        }
        if (listed == 0 && review.isHeld()) {
            return Optional.empty();
        }
        return Optional.of(CheckResult.open(
                listed == 0 ? "There is no invitation list yet." : "Not everybody on the invitation list was invited.",
                review.dueOn(DeadlineRule.INVITATIONS)));
    }
}
