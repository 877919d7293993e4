package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;

/**
 * The views a child shares for a review: which review they are for, whether they came before it, and by when the child
 * is told what became of them.
 */
@ApplicationScoped
public class ReviewViews {

    // Shared while none was planned, or for one that was cancelled and gave no answer.
    private static final String WAITING = """
            select v.id from openiro.child_view v
            left join openiro.review r on r.local_authority_id = v.local_authority_id and r.id = v.review_id
            where v.child_id = :child and v.shared_at is not null and v.acknowledged_at is null
              and (v.review_id is null or r.status = 'CANCELLED')
            """;

    private final EntityManager entities;
    private final ReviewedPeriods periods;
    private final DeadlineBook book;

    ReviewViews(EntityManager entities, ReviewedPeriods periods, DeadlineBook book) {
        this.entities = entities;
        this.periods = periods;
        this.book = book;
    }

    /** A child has shared a view: it is for the planned review if it names none, and is to be answered in time. */
    public void shared(UUID view) {
        UUID child = single("select child_id from openiro.child_view where id = :id", view);
        // Somebody may be planning or holding the review at this moment.
        periods.lock(child);
        if (single("select review_id from openiro.child_view where id = :id", view) == null) {
            entities.createQuery("from Review r where r.childId = :child and r.status in :toCome", Review.class)
                    .setParameter("child", child)
                    .setParameter("toCome", ReviewStatus.TO_COME)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(planned -> give(List.of(view), planned));
        }
        UUID reviewId = single("select review_id from openiro.child_view where id = :id", view);
        Review review = reviewId == null ? null : entities.find(Review.class, reviewId);
        if (review != null && review.getStatus() != ReviewStatus.CANCELLED && !isAnswered(view)) {
            open(view, child, countedFrom(review, view));
        }
    }

    /** A review is planned, or moved: views that wait for one are for this one. */
    void planned(Review review) {
        entities.flush();
        give(ids(WAITING, Map.of("child", review.getChildId())), review);
        unanswered(review)
                .forEach(view -> open(view, review.getChildId(), LondonTime.dateOf(review.getScheduledFor())));
    }

    void cancelled(Review review) {
        unanswered(review)
                .forEach(view -> book.withdraw(DeadlineRule.VIEW_ACKNOWLEDGED, view, "The review was cancelled"));
    }

    void held(Review review) {
        LocalDate lastMeeting = review.getHeld().getCompletedOn();
        unanswered(review).forEach(view -> open(view, review.getChildId(), lastMeeting));
    }

    /**
     * How many views for this review had been shared before its first meeting, with those that nobody has had the time to
     * give to it yet. Drafts kept back are invisible here.
     */
    int gatherSharedBefore(Review review, LocalDate firstMeeting) {
        Instant instant = beginningOf(review, firstMeeting);
        entities.flush();
        give(
                ids(WAITING + "and v.shared_at < :instant", Map.of("child", review.getChildId(), "instant", instant)),
                review);
        return ((Number) entities.createNativeQuery(
                                "select count(*) from openiro.child_view where review_id = :review and shared_at < :instant")
                        .setParameter("review", review.getId())
                        .setParameter("instant", instant)
                        .getSingleResult())
                .intValue();
    }

    /**
     * The planned hour of the first meeting, where it took place on the planned day; else the beginning of the day, the
     * only moment known to have been before it.
     */
    private static Instant beginningOf(Review review, LocalDate firstMeeting) {
        Instant planned = review.getScheduledFor();
        return LondonTime.dateOf(planned).equals(firstMeeting) ? planned : LondonTime.startOf(firstMeeting);
    }

    private void open(UUID view, UUID child, LocalDate from) {
        book.open(DeadlineRule.VIEW_ACKNOWLEDGED, DeadlineSubject.of("VIEW", view, child), from);
    }

    /** From the review; what is added after it, from the day it was added. */
    private LocalDate countedFrom(Review review, UUID view) {
        if (!review.isHeld()) {
            return LondonTime.dateOf(review.getScheduledFor());
        }
        LocalDate shared = LocalDate.parse((String)
                entities.createNativeQuery("select cast(cast(shared_at at time zone 'Europe/London' as date) as text)"
                                + " from openiro.child_view where id = :id")
                        .setParameter("id", view)
                        .getSingleResult());
        LocalDate lastMeeting = review.completedOn();
        return shared.isAfter(lastMeeting) ? shared : lastMeeting;
    }

    private void give(List<UUID> views, Review review) {
        if (!views.isEmpty()) {
            entities.createNativeQuery("update openiro.child_view set review_id = :review, version = version + 1"
                            + " where id in (:views)")
                    .setParameter("review", review.getId())
                    .setParameter("views", views)
                    .executeUpdate();
        }
    }

    private List<UUID> unanswered(Review review) {
        return ids(
                "select id from openiro.child_view where review_id = :review and shared_at is not null"
                        + " and acknowledged_at is null",
                Map.of("review", review.getId()));
    }

    private boolean isAnswered(UUID view) {
        return !ids(
                        "select id from openiro.child_view where id = :id and acknowledged_at is not null",
                        Map.of("id", view))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, UUID.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private UUID single(String sql, UUID view) {
        return (UUID) entities.createNativeQuery(sql, UUID.class)
                .setParameter("id", view)
                .getSingleResult();
    }
}
