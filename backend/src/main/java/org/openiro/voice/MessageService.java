package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.voice.Channels.End;

/** Messages between a child and one adult, as that adult reads and answers them. */
@ApplicationScoped
class MessageService {

    private final EntityManager entities;
    private final MessageLines lines;
    private final Channels channels;
    private final ChildAccess access;
    private final CurrentActor actor;
    private final DeadlineBook book;
    private final Audit audit;
    private final Clock clock;

    MessageService(
            EntityManager entities,
            MessageLines lines,
            Channels channels,
            ChildAccess access,
            CurrentActor actor,
            DeadlineBook book,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.lines = lines;
        this.channels = channels;
        this.access = access;
        this.actor = actor;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    Page<MessageLine> list(UUID child, String cursor, int limit) {
        access.require(child);
        Page<MessageLine> page = lines.list(child, channels.mine(child), cursor, limit);
        return page;
    }

    MessageLine show(UUID id) {
        Message message = requireMine(entities.find(Message.class, id));
        audit.record(AuditEvent.read("Message", id, message.getChildId()));
        return lines.one(id);
    }

    /** Marking words to the child, or marking twice, changes nothing. */
    MessageLine markRead(UUID id) {
        Message message = requireMine(entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (message.isFromChild()) {
            message.read(clock.instant());
        }
        audit.record(AuditEvent.of("MARK_MESSAGE_READ", "Message", id, message.getChildId())
                .changing("readAt"));
        return lines.one(id);
    }

    /** @param inReplyTo the child's message that is answered; null for words on one's own account */
    MessageLine write(UUID child, String words, UUID inReplyTo) {
        access.require(child);
        List<End> mine = channels.mine(child);
        requireOpenAccess(child);
        Message answered = inReplyTo == null ? null : requireAnswerable(child, mine, inReplyTo);
        Channel channel = answered == null ? mine.get(0).channel() : answered.getRecipient();
        Message message = new Message(child, channel, actor.get().person(), inReplyTo, words, clock.instant());
        entities.persist(message);
        if (answered != null) {
            answered.replied(clock.instant());
            book.meet(
                    DeadlineRule.MESSAGE_REPLY, answered.getId(), LondonTime.dateOf(clock.instant()), message.getId());
        }
        audit.record(AuditEvent.of("WRITE_TO_CHILD", "Message", message.getId(), child));
        return lines.one(message.getId());
    }

    private Message requireMine(Message message) {
        if (message == null) {
            throw ProblemException.notFound();
        }
        access.require(message.getChildId());
        if (!isAmong(channels.mine(message.getChildId()), message)) {
            throw ProblemException.notFound();
        }
        return message;
    }

    private static boolean isAmong(List<End> ends, Message message) {
        return ends.stream()
                .anyMatch(end -> end.channel() == message.getRecipient()
                        && !message.getReceivedAt().isBefore(end.readFrom()));
    }

    private Message requireAnswerable(UUID child, List<End> mine, UUID inReplyTo) {
        Message answered = entities.find(Message.class, inReplyTo, LockModeType.PESSIMISTIC_WRITE);
        if (answered == null
                || !answered.isFromChild()
                || !answered.getChildId().equals(child)
                || !isAmong(mine, answered)) {
            throw new ProblemException(
                    "unknown-reference",
                    "Answer a message that this child sent to you, or leave it out.",
                    new FieldProblem("/inReplyTo", "UNKNOWN", "This child sent you no message with this id."));
        }
        return answered;
    }

    private void requireOpenAccess(UUID child) {
        boolean open = !entities.createNativeQuery(
                        "select 1 from openiro.companion_access where child_id = :child and closed_at is null")
                .setParameter("child", child)
                .getResultList()
                .isEmpty();
        if (!open) {
            throw new ProblemException(
                    "companion-access-closed", "The child has no access to the app now, so nobody would read this.");
        }
    }
}
