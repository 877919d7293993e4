package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.review.ReviewReading;

/** How reviews were for children. */
@ApplicationScoped
class FeedbackService {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final Audit audit;

    FeedbackService(EntityManager entities, ReviewReading reviews, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.audit = audit;
    }

    Page<ReviewFeedback> list(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        Optional<Cursor> after = Cursor.parse(cursor, 1);
        List<ReviewFeedback> found = entities.createQuery(
                        "from ReviewFeedback f where f.reviewId = :review and f.id > :id order by f.id",
                        ReviewFeedback.class)
                .setParameter("review", review)
                .setParameter("id", after.map(c -> c.id(0)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        audit.record(AuditEvent.read("Review", review, child));
        return Page.of(found, limit, feedback -> Cursor.after(feedback.getId()));
    }
}
