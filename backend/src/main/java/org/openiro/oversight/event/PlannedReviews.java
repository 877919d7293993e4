package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reviews that are planned and have not begun, as those read them who wait for one. */
@ApplicationScoped
class PlannedReviews {

    private static final String PLANNED = """
            select r.id, r.child_id, cast(cast(r.scheduled_for at time zone 'Europe/London' as date) as text),
                r.early_by_working_days is not null
            from openiro.review r
            where r.status in ('PLANNED', 'INVITED') and\s""";

    private final Session session;

    PlannedReviews(Session session) {
        this.session = session;
    }

    /** A child has one at a time. */
    Optional<PlannedReview> ofChild(UUID child) {
        return of("r.child_id = :about", child);
    }

    Optional<PlannedReview> find(UUID review) {
        return of("r.id = :about", review);
    }

    private Optional<PlannedReview> of(String which, UUID about) {
        session.flush();
        return session.createNativeQuery(PLANNED + which, Object[].class)
                .setParameter("about", about)
                .getResultStream()
                .findFirst()
                .map(row -> new PlannedReview(
                        (UUID) row[0], (UUID) row[1], LocalDate.parse((String) row[2]), (Boolean) row[3]));
    }
}
