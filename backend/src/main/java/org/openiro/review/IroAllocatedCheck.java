package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineRule;

/** The child has an Independent Reviewing Officer on the day; on a hand-over day that is the new one. */
@ApplicationScoped
class IroAllocatedCheck implements ReviewCheck {

    private final EntityManager entities;

    IroAllocatedCheck(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.IRO_ALLOCATED;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        boolean allocated = (Boolean) entities.createNativeQuery(
                        "select exists (select from openiro.allocation where child_id = :child"
                                + " and started_on <= :day and (ended_on is null or ended_on > :day))",
                        Boolean.class)
                .setParameter("child", review.child())
                .setParameter("day", review.day())
                .getSingleResult();
        if (allocated) {
            return Optional.of(CheckResult.done("The child has an IRO on that day."));
        }
        String reason = "The child has no IRO on that day.";
        return Optional.of(review.deadline(DeadlineRule.ALLOCATE_IRO)
                .or(() -> review.deadline(DeadlineRule.IRO_VACANCY))
                .map(Deadline::getDueDate)
                .map(due -> CheckResult.open(reason, due))
                .orElseGet(() -> CheckResult.missing(reason)));
    }
}
