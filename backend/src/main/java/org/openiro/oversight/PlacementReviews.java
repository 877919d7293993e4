package org.openiro.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.DoubtfulPlacements;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Reviews of placements as they are read. */
@ApplicationScoped
class PlacementReviews {

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    private final EntityManager entities;
    private final ChildAccess access;
    private final DoubtfulPlacements placements;
    private final Audit audit;

    PlacementReviews(EntityManager entities, ChildAccess access, DoubtfulPlacements placements, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.placements = placements;
        this.audit = audit;
    }

    /**
     * The child of a review of a placement that the current actor may know of.
     *
     * @throws ProblemException 404 for any other
     */
    UUID requireChildOf(UUID review) {
        return access.requireChildOf(PlacementReview.class, review);
    }

    PlacementReview read(UUID id) {
        UUID child = requireChildOf(id);
        audit.record(AuditEvent.read("PlacementReview", id, child));
        return entities.find(PlacementReview.class, id);
    }

    /** The latest first. */
    Page<PlacementReview> list(UUID period, String cursor, int limit) {
        access.require(placements.childOf(period).orElseThrow(ProblemException::notFound));
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<PlacementReview> found = entities.createQuery(
                        "from PlacementReview r where r.periodOfCareId = :period"
                                + " and (r.reviewedOn < :day or r.reviewedOn = :day and r.id < :id)"
                                + " order by r.reviewedOn desc, r.id desc",
                        PlacementReview.class)
                .setParameter("period", period)
                .setParameter("day", after.map(last -> last.date(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getReviewedOn(), each.getId()));
    }
}
