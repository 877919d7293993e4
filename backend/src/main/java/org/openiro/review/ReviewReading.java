package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Reviews as they are read. */
@ApplicationScoped
public class ReviewReading {

    private final EntityManager entities;
    private final ReviewStandings standings;
    private final ChildAccess access;
    private final ChildRecords records;

    ReviewReading(EntityManager entities, ReviewStandings standings, ChildAccess access, ChildRecords records) {
        this.entities = entities;
        this.standings = standings;
        this.access = access;
        this.records = records;
    }

    /**
     * The child of a review that the current actor may know of.
     *
     * @throws ProblemException 404 for any other review
     */
    public UUID requireChildOf(UUID review) {
        return access.requireChildOf(Review.class, review);
    }

    Review read(UUID id) {
        return records.read(Review.class, id);
    }

    /** Newest first. */
    Page<ReviewDetails> list(UUID child, String cursor, int limit) {
        Page<Review> page = records.list(Review.LIST, child, cursor, limit);
        return new Page<>(details(child, page.items()), page.nextCursor());
    }

    ReviewDetails details(Review review) {
        return details(review.getChildId(), List.of(review)).get(0);
    }

    private List<ReviewDetails> details(UUID child, List<Review> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = reviews.stream().map(Review::getId).toList();
        Map<UUID, List<ReviewAttendee>> attendees = entities.createQuery(
                        "from ReviewAttendee a where a.reviewId in :ids and a.leftOutAt is null order by a.position, a.id",
                        ReviewAttendee.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ReviewAttendee::getReviewId));
        Map<UUID, List<ReviewFinding>> findings = entities.createQuery(
                        "from ReviewFinding f where f.reviewId in :ids order by f.kind", ReviewFinding.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ReviewFinding::getReviewId));
        ReviewStandings.OfChild standing = standings.of(child);
        return reviews.stream()
                .map(review -> new ReviewDetails(
                        review,
                        attendees.getOrDefault(review.getId(), List.of()),
                        findings.getOrDefault(review.getId(), List.of()),
                        standing.of(review)))
                .toList();
    }
}
