package org.openiro.oversight.event;

import static org.openiro.clock.DeadlineRule.EARLY_REVIEW_PLANNED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.review.MeetingsPlanned;
import org.openiro.review.ReviewCancelled;

/**
 * Where an early review was decided, somebody has to plan one: the next review planned is it, or the one that is planned
 * already, which may be brought forward.
 */
@ApplicationScoped
class EarlyReviews {

    private static final String PLANNED =
            "select r.id from openiro.review r where r.child_id = :child" + " and r.status in ('PLANNED', 'INVITED')";

    private final Session entities;
    private final DeadlineBook book;
    private final OpenPeriods periods;
    private final AuthorityTime time;

    EarlyReviews(Session entities, DeadlineBook book, OpenPeriods periods, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.periods = periods;
        this.time = time;
    }

    void decided(SignificantEvent event) {
        List<UUID> planned = entities.createNativeQuery(PLANNED, UUID.class)
                .setParameter("child", event.getChildId())
                .getResultList();
        if (planned.isEmpty()) {
            owe(event);
        } else {
            event.reviewedAt(planned.get(0));
        }
    }

    void planned(@Observes MeetingsPlanned planned) {
        of("e.childId = :about and e.reviewId is null", planned.child()).forEach(event -> {
            event.reviewedAt(planned.review());
            book.meet(EARLY_REVIEW_PLANNED, event.getId(), time.today(), planned.review());
        });
    }

    void cancelled(@Observes ReviewCancelled cancelled) {
        of("e.reviewId = :about", cancelled.review()).forEach(event -> {
            event.reviewedAt(null);
            owe(event);
        });
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
