package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.operation.Changes;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** How children would like their reviews to be: written down where they told somebody, and answered. */
@ApplicationScoped
class WishesService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    WishesService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            DeadlineBook book,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.book = book;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    Wishes read(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewWishes", review, child));
        return of(child, review);
    }

    Wishes tell(UUID review, String ifMatch, WishedFor wished) {
        return change("RECORD_WISHES", review, ifMatch, "wishes", wishes -> {
            entities.find(Review.class, review).requireToCome();
            wishes.tell(wished, actor.get().person(), time.now());
        });
    }

    /** Also after the review: a child is owed an answer. */
    Wishes answer(UUID review, String ifMatch, WishAnswers answers) {
        Wishes answered = change("ANSWER_WISHES", review, ifMatch, "answers", wishes -> {
            wishes.answer(answers, actor.get().person(), time.now());
            answers.check();
        });
        book.meet(
                DeadlineRule.MESSAGE_REPLY,
                answered.getId(),
                time.today(),
                actor.get().person());
        return answered;
    }

    private Wishes change(String action, UUID review, String ifMatch, String what, Consumer<Wishes> verb) {
        UUID child = reviews.requireChildOf(review);
        // The turnstile: of two who write first at once, the second meets what the first has written.
        changes.of(Review.class, review, null);
        Wishes wishes = of(child, review);
        changes.requireSeen(ifMatch, wishes.areTold() ? wishes.etag() : Wishes.UNTOLD);
        verb.accept(wishes);
        entities.persist(wishes);
        audit.record(AuditEvent.of(action, "ReviewWishes", review, child).changing(what));
        return wishes;
    }

    private Wishes of(UUID child, UUID review) {
        return find(review).orElseGet(() -> new Wishes(child, review));
    }

    Optional<Wishes> find(UUID review) {
        return entities.createQuery("from Wishes w where w.reviewId = :review", Wishes.class)
                .setParameter("review", review)
                .getResultStream()
                .findFirst();
    }
}
