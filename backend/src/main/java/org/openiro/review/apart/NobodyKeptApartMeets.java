package org.openiro.review.apart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.MeetingsPlanned;
import org.openiro.review.ReviewAttendee;

/** Refuses a meeting to come at which two people would meet who are kept apart. */
@ApplicationScoped
class NobodyKeptApartMeets {

    private final EntityManager entities;

    NobodyKeptApartMeets(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException 422 naming each such meeting, and not who: the reason is not everybody's to know */
    void check(@Observes MeetingsPlanned planned) {
        List<KeptApart> pairs = pairs(planned.child(), planned.review());
        List<FieldProblem> meetings = new ArrayList<>();
        for (int i = 0; i < planned.attendees().size(); i++) {
            List<ReviewAttendee> together = planned.attendees().get(i);
            if (pairs.stream().anyMatch(pair -> pair.wouldMeetAmong(together))) {
                meetings.add(new FieldProblem(
                        planned.pointer(i), "KEPT_APART", "Two of those who would come must not meet."));
            }
        }
        if (!meetings.isEmpty()) {
            throw new ProblemException(
                    "people-kept-apart", "Plan a meeting for each of them.", meetings.toArray(FieldProblem[]::new));
        }
    }

    private List<KeptApart> pairs(UUID child, UUID review) {
        return entities.createQuery(
                        "from KeptApart k where k.childId = :child and k.endedAt is null"
                                + " and (k.reviewId is null or k.reviewId = :review)",
                        KeptApart.class)
                .setParameter("child", child)
                .setParameter("review", review)
                .getResultList();
    }
}
