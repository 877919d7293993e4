package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Somebody has a copy by a link: are all dealt with now? That is asked in the review's turn, which nobody keeps while a
 * mail is being sent.
 */
@ApplicationScoped
class RecordLinkReceived implements WorkHandler {

    private final EntityManager entities;
    private final Recipients recipients;
    private final Completion completion;

    RecordLinkReceived(EntityManager entities, Recipients recipients, Completion completion) {
        this.entities = entities;
        this.recipients = recipients;
        this.completion = completion;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECORD_LINK_RECEIVED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        RecordCopy copy = entities.find(RecordCopy.class, subject);
        // The record may have been destroyed since.
        if (copy != null) {
            recipients.takeTurn(copy.getReviewId());
            completion.check(copy.getReviewId(), copy.getRecipientId());
        }
    }
}
