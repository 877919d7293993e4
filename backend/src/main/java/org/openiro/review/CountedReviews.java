package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.openiro.child.RegimeSpell;
import org.openiro.child.ReviewRegime;

/** The reviews that were held, by the date that counts. */
@ApplicationScoped
class CountedReviews {

    private final EntityManager entities;

    CountedReviews(EntityManager entities) {
        this.entities = entities;
    }

    List<CountedReview> of(Collection<UUID> children) {
        return entities.createQuery(
                        "select new org.openiro.review.CountedReview(r.childId, r.periodOfCareId, r.countsOn,"
                                + " r.source = :here, not coalesce(r.held.withoutMeeting, false)) from Review r"
                                + " where r.childId in :children and r.status = :held and r.countsOn is not null",
                        CountedReview.class)
                .setParameter("children", children)
                .setParameter("held", ReviewStatus.HELD)
                .setParameter("here", ReviewSource.OPENIRO)
                .getResultList();
    }

    /** Those that count in a period; short breaks share their reviews. */
    static List<LocalDate> of(ReviewedPeriod period, RegimeSpell regime, Collection<CountedReview> all) {
        boolean shared = regime.regime() == ReviewRegime.SHORT_BREAK;
        return all.stream()
                .filter(review -> shared
                        ? review.child().equals(period.child())
                        : review.period().equals(period.id()))
                .map(CountedReview::on)
                .toList();
    }
}
