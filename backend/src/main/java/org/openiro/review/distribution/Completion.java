package org.openiro.review.distribution;

import static org.openiro.clock.DeadlineRule.CORRECTED_RECORD;
import static org.openiro.clock.DeadlineRule.DISTRIBUTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.review.record.RecordCopies;

/**
 * A record is distributed when everybody has it who was listed when it was issued, or it is known why not. Neither who comes
 * on the list later nor a later version makes it late: a correction is a duty of its own, owed to those alone who have an
 * earlier version, unless it is known why one does not get it.
 */
@ApplicationScoped
class Completion {

    private final EntityManager entities;
    private final Recipients recipients;
    private final RecordCopies copies;
    private final DeadlineBook book;
    private final AuthorityTime time;

    Completion(
            EntityManager entities, Recipients recipients, RecordCopies copies, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.recipients = recipients;
        this.copies = copies;
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
        if (all.stream().allMatch(each -> each.wasDealtWith() || each.wasAddedLater())) {
            book.meet(DISTRIBUTION, review, time.today(), last);
        }
        int newest = copies.lastNumber(review);
        if (all.stream().noneMatch(each -> each.isOwed(newest))) {
            book.meet(CORRECTED_RECORD, review, time.today(), last);
        }
    }
}
