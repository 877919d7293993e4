package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** Everybody who matters to the child and does not come was asked, or it is known why not. */
@ApplicationScoped
class ViewsOfOthersCheck implements ReviewCheck {

    // Those who work on the case speak in their reports; whoever is invited speaks for themselves.
    private static final String NOT_COMING = """
            select k.id from openiro.key_person k
            where k.child_id = :child and k.since <= :day and (k.ended_on is null or k.ended_on >= :day)
              and k.relation in ('PARENT', 'CARER', 'GUARDIAN', 'PERSONAL_ADVISER', 'VISITING_REPRESENTATIVE', 'OTHER')
              and not exists (select from openiro.review_attendee a
                  where a.local_authority_id = k.local_authority_id and a.review_id = :review
                    and a.person_id = k.person_id)
            """;

    private final EntityManager entities;
    private final Preparations preparations;

    ViewsOfOthersCheck(EntityManager entities, Preparations preparations) {
        this.entities = entities;
        this.preparations = preparations;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.VIEWS_OF_OTHERS;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        List<UUID> notComing = entities.createNativeQuery(NOT_COMING, UUID.class)
                .setParameter("child", review.child())
                .setParameter("day", review.day())
                .setParameter("review", review.id())
                .getResultList();
        if (notComing.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> heard = Prepared.of(review, preparations)
                .preparation()
                .getViewsOfOthers()
                .keyPeople();
        return Optional.of(
                heard.containsAll(notComing)
                        ? CheckResult.done("Everybody who does not come was asked, or it is known why not.")
                        : CheckResult.open("Somebody who does not come was not asked yet.", review.day()));
    }
}
