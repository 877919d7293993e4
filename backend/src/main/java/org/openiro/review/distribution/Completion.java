package org.openiro.review.distribution;

import static org.openiro.clock.DeadlineRule.CORRECTED_RECORD;
import static org.openiro.clock.DeadlineRule.DISTRIBUTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;

/**
 * A record is distributed when everybody on the list has it, or it is known why not. Who comes on the list later does not
 * make it late.
 */
@ApplicationScoped
class Completion {

    private final EntityManager entities;
    private final Recipients recipients;
    private final DeadlineBook book;
    private final AuthorityTime time;

    Completion(EntityManager entities, Recipients recipients, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.recipients = recipients;
        this.book = book;
        this.time = time;
    }

    /**
     * Of two who are dealt with at once the second must see the first, so the caller has taken its turn.
     *
     * @param last who was dealt with just now
     */
    void check(UUID review, UUID last) {
        entities.flush();
        List<RecordRecipient> all = recipients.of(review);
        if (all.stream().allMatch(RecordRecipient::isDealtWith)) {
            book.meet(DISTRIBUTION, review, time.today(), last);
            book.meet(CORRECTED_RECORD, review, time.today(), last);
        }
    }
}
