package org.openiro.companionapi.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.companionapi.review.MyReviews;
import org.openiro.companionapi.review.ReviewRow;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;

/** Writing, sharing and throwing away what a child thinks. Only a draft changes. */
@ApplicationScoped
class Thinking {

    private final MyViews views;
    private final MyAttachments attachments;
    private final MyReviews reviews;
    private final Changes changes;

    Thinking(MyViews views, MyAttachments attachments, MyReviews reviews, Changes changes) {
        this.views = views;
        this.attachments = attachments;
        this.reviews = reviews;
        this.changes = changes;
    }

    /**
     * @param isNew true the first time
     */
    record Saved(ViewRow view, boolean isNew) {}

    /**
     * Saves a draft. What is saved already succeeds, although If-Match has gone stale.
     *
     * @param ifMatch null the first time
     * @throws ProblemException 404 when there is nothing to change or the id is somebody else's, 409 when it was shared,
     *     412 or 428 for a change of something else than the present words
     */
    Saved save(UUID id, String ifMatch, Thought thought) {
        Optional<ViewRow> before = views.find(id);
        if (before.isEmpty() && ifMatch == null && views.add(id, thought)) {
            return new Saved(mine(id), true);
        }
        ViewRow present = before.orElseGet(() -> mine(id));
        if (thought.isIn(present)) {
            return new Saved(present, false);
        }
        refuseShared(present);
        changes.requireIfMatch(ifMatch, present.etag());
        if (!views.change(present, thought)) {
            ViewRow meanwhile = mine(id);
            refuseShared(meanwhile);
            changes.requireSeen(ifMatch, meanwhile.etag());
        }
        return new Saved(mine(id), false);
    }

    /**
     * Shares for good, for the review that is planned. What is shared already stays as it is.
     *
     * @throws ProblemException 404, 409 when there is nothing in it, 412, 428
     */
    ViewRow share(UUID id, String ifMatch) {
        ViewRow present = mine(id);
        if (present.isShared()) {
            return present;
        }
        changes.requireIfMatch(ifMatch, present.etag());
        if (present.words.isBlank() && attachments.of(id).isEmpty()) {
            throw new ProblemException("nothing-to-share", "Write something, or add a drawing or a recording first.");
        }
        if (!views.share(present, reviews.next().map(ReviewRow::getId).orElse(null))) {
            ViewRow meanwhile = mine(id);
            if (!meanwhile.isShared()) {
                changes.requireSeen(ifMatch, meanwhile.etag());
            }
            return meanwhile;
        }
        return mine(id);
    }

    /** @throws ProblemException 404, 409 when it was shared, 412 */
    void throwAway(UUID id, String ifMatch) {
        ViewRow present = mine(id);
        refuseShared(present);
        changes.requireSeen(ifMatch, present.etag());
        if (!views.delete(present)) {
            ViewRow meanwhile = mine(id);
            refuseShared(meanwhile);
            changes.requireSeen(ifMatch, meanwhile.etag());
        }
    }

    private ViewRow mine(UUID id) {
        return views.find(id).orElseThrow(ProblemException::notFound);
    }

    static void refuseShared(ViewRow view) {
        if (view.isShared()) {
            throw new ProblemException("view-already-shared", "Write another one to add something.");
        }
    }
}
