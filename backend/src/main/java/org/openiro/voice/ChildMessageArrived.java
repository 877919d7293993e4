package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child's message has come: from now on somebody owes an answer. */
@ApplicationScoped
class ChildMessageArrived implements WorkHandler {

    private final EntityManager entities;
    private final Channels channels;
    private final DeadlineBook book;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    ChildMessageArrived(
            EntityManager entities, Channels channels, DeadlineBook book, Alerts alerts, Audit audit, Clock clock) {
        this.entities = entities;
        this.channels = channels;
        this.book = book;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_MESSAGE;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        Message message = entities.find(Message.class, subject, LockModeType.PESSIMISTIC_WRITE);
        Channel channel = message.getRecipient();
        message.delivered(clock.instant());
        book.open(
                DeadlineRule.MESSAGE_REPLY,
                DeadlineSubject.of("MESSAGE", subject, message.getChildId()),
                LondonTime.dateOf(message.getReceivedAt()),
                channel.responsible());
        if (message.getRepliedAt() != null) {
            // Somebody was quicker than this queue.
            book.meet(DeadlineRule.MESSAGE_REPLY, subject, LondonTime.dateOf(message.getRepliedAt()), null);
        }
        if (!channels.isSomebodyThere(message.getChildId(), channel)) {
            alerts.raise(AlertKind.MESSAGE_WITHOUT_RECIPIENT, message.getChildId(), subject);
        }
        audit.record(AuditEvent.of("CHILD_MESSAGE_DELIVERED", "Message", subject, message.getChildId()));
    }
}
