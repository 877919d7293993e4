package org.openiro.oversight.event;

import static org.openiro.clock.DeadlineRule.EARLY_REVIEW_PLANNED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.review.MeetingsPlanned;
import org.openiro.review.ReviewCancelled;
import org.openiro.review.ReviewRescheduled;

/**
 * Where an early review was decided, somebody has to plan one: a review that comes early or soon is it, whether it is
 * planned anew, planned already, or brought forward. One that is put off again is it no more.
 */
@ApplicationScoped
class EarlyReviews {

    private final Session entities;
    private final PlannedReviews reviews;
    private final DeadlineBook book;
    private final OpenPeriods periods;
    private final AuthorityTime time;

    EarlyReviews(Session entities, PlannedReviews reviews, DeadlineBook book, OpenPeriods periods, AuthorityTime time) {
        this.entities = entities;
        this.reviews = reviews;
        this.book = book;
        this.periods = periods;
        this.time = time;
    }

    void decided(SignificantEvent event) {
        Optional<PlannedReview> timely = reviews.ofChild(event.getChildId()).filter(this::isTimely);
        if (timely.isPresent()) {
            event.reviewedAt(timely.get().id());
        } else {
            owe(event);
        }
    }

    /** Meetings planned one by one have not been entered yet: they are when the review is planned anew by them. */
    void planned(@Observes MeetingsPlanned planned) {
        if (!planned.oneByOne()) {
            judge(planned.review());
        }
    }

    void moved(@Observes ReviewRescheduled moved) {
        judge(moved.review());
    }

    void cancelled(@Observes ReviewCancelled cancelled) {
        untie(cancelled.review());
    }

    private void judge(UUID planned) {
        reviews.find(planned).ifPresent(review -> {
            if (isTimely(review)) {
                tie(review);
            } else {
                untie(review.id());
            }
        });
    }

    /** What was decided in an earlier period of care is owed no more. */
    private void tie(PlannedReview review) {
        of("e.childId = :about and e.reviewId is null", review.child()).stream()
                .filter(event ->
                        book.findOpen(EARLY_REVIEW_PLANNED, event.getId()).isPresent())
                .forEach(event -> {
                    event.reviewedAt(review.id());
                    book.meet(EARLY_REVIEW_PLANNED, event.getId(), time.today(), review.id());
                });
    }

    private void untie(UUID review) {
        of("e.reviewId = :about", review).forEach(event -> {
            event.reviewedAt(null);
            owe(event);
        });
    }

    private boolean isTimely(PlannedReview review) {
        return review.isTimely(time.today(), time.calendar());
    }

    private void owe(SignificantEvent event) {
        if (periods.of(event.getChildId()).isPresent()) {
            book.open(
                    EARLY_REVIEW_PLANNED,
                    DeadlineSubject.of("SIGNIFICANT_EVENT", event.getId(), event.getChildId()),
                    time.today());
        }
    }

    private List<SignificantEvent> of(String condition, UUID about) {
        return entities.createQuery(
                        "from SignificantEvent e where e.decision = :early and " + condition, SignificantEvent.class)
                .setParameter("early", EventDecision.EARLY_REVIEW)
                .setParameter("about", about)
                .getResultList();
    }
}
