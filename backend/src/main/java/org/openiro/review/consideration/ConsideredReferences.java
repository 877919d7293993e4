package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Whether what a part names is there: people of this review, views shared for it. */
@ApplicationScoped
class ConsideredReferences {

    private final EntityManager entities;

    ConsideredReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException 422 for a view that the child did not share for this review, or not with the actor */
    void requireShared(ElementView view, ReviewedCase reviewed) {
        if (view.viewId() != null && reviewed.view(view.viewId()).isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name a view that the child shared for this review.",
                    new FieldProblem("/viewId", "UNKNOWN", "There is no such view for this review."));
        }
    }

    /** @throws ProblemException 422 for whoever is no attendee of the review */
    void requireInvited(Attendance attendance, UUID review) {
        List<UUID> known = entities.createQuery(
                        "select a.id from ReviewAttendee a where a.reviewId = :review", UUID.class)
                .setParameter("review", review)
                .getResultList();
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < attendance.items().size(); i++) {
            UUID attendee = attendance.items().get(i).attendeeId();
            if (attendee != null && !known.contains(attendee)) {
                unknown.add(
                        new FieldProblem("/items/" + i + "/attendeeId", "UNKNOWN", "The review has no such attendee."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Give a name and a role for somebody who was not invited.",
                    unknown.toArray(FieldProblem[]::new));
        }
    }
}
