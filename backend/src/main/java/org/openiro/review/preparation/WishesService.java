package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;
import org.openiro.review.part.ReviewPapers;

/** How children would like their reviews to be: written down where they told somebody, and answered. */
@ApplicationScoped
class WishesService {

    private final ReviewPapers written;
    private final ReviewReading reviews;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    WishesService(
            ReviewPapers written,
            ReviewReading reviews,
            DeadlineBook book,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.written = written;
        this.reviews = reviews;
        this.book = book;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    Wishes read(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewWishes", review, child));
        return find(review).orElseGet(() -> new Wishes(child, review));
    }

    Wishes tell(UUID review, String ifMatch, WishedFor wished) {
        Wishes empty = new Wishes(reviews.requireChildOf(review), review);
        Wishes told = written.change(
                Wishes.class,
                empty,
                ifMatch,
                Review::requireToCome,
                wishes -> wishes.tell(wished, actor.get().person(), time.now()));
        audit.record(AuditEvent.of("RECORD_WISHES", "ReviewWishes", review, told.getChildId())
                .changing("wishes"));
        return told;
    }

    /** Also after the review: a child is owed an answer. */
    Wishes answer(UUID review, String ifMatch, WishAnswers answers) {
        Wishes empty = new Wishes(reviews.requireChildOf(review), review);
        answers.check();
        UUID by = actor.get().person();
        Wishes answered = written.change(
                Wishes.class, empty, ifMatch, any -> {}, wishes -> wishes.answer(answers, by, time.now()));
        book.meet(DeadlineRule.MESSAGE_REPLY, answered.getId(), time.today(), by);
        audit.record(AuditEvent.of("ANSWER_WISHES", "ReviewWishes", review, answered.getChildId())
                .changing("answers"));
        return answered;
    }

    Optional<Wishes> find(UUID review) {
        return written.find(Wishes.class, review);
    }
}
