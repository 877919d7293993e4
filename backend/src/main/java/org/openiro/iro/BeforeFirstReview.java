package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;
import org.openiro.review.ReviewAtHand;

/** What the record says was done by the day of the first review of a period of care. */
@ApplicationScoped
class BeforeFirstReview {

    // Where earlier reviews may be missing from the record, none is called the first.
    private static final String SQL = """
            select exists (select from openiro.allocation a
                    where a.local_authority_id = r.local_authority_id and a.child_id = r.child_id
                      and a.first_met_on <= :day and (a.ended_on is null or a.ended_on > p.looked_after_from)),
                exists (select from openiro.information_pack i
                    where i.local_authority_id = r.local_authority_id and i.child_id = r.child_id
                      and i.recipient = 'CHILD' and i.given_on between p.looked_after_from and :day),
                exists (select from openiro.information_pack i
                    where i.local_authority_id = r.local_authority_id and i.child_id = r.child_id
                      and i.recipient = 'FAMILY' and i.given_on between p.looked_after_from and :day)
            from openiro.review r
            join openiro.period_of_care p on p.local_authority_id = r.local_authority_id and p.id = r.period_of_care_id
            where r.id = :review and p.sequence_known and not exists (select from openiro.review o
                where o.local_authority_id = r.local_authority_id and o.period_of_care_id = r.period_of_care_id
                  and o.id <> r.id and o.status = 'HELD'
                  and (r.counts_on is null or o.counts_on < r.counts_on or o.counts_on = r.counts_on and o.id < r.id))
            """;

    private final Session entities;

    BeforeFirstReview(Session entities) {
        this.entities = entities;
    }

    /** Empty for any later review. */
    Optional<Done> of(ReviewAtHand review) {
        entities.flush();
        return entities.createNativeQuery(SQL, Object[].class)
                .setParameter("review", review.id())
                .setParameter("day", review.day())
                .uniqueResultOptional()
                .map(row -> new Done((Boolean) row[0], (Boolean) row[1], (Boolean) row[2]));
    }

    /** @param metIro whether any IRO of the period of care had met the child */
    record Done(boolean metIro, boolean childInformed, boolean familyInformed) {}
}
