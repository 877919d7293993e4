package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.voice.Channels.End;

/** Reads messages with their authors and the days by which an answer is due, any number in one query. */
@ApplicationScoped
class MessageLines {

    private static final String LINE = """
            select new org.openiro.voice.MessageLine(m.id, m.childId, m.fromChild, m.recipient,
                coalesce(p.displayName, c.firstName, 'The child'), m.body, m.receivedAt, m.readAt, m.repliedAt,
                m.inReplyTo, d.dueDate)
            from Message m
            join Child c on c.id = m.childId
            left join Person p on p.id = m.senderId
            left join Deadline d on d.subjectId = m.id and d.rule = MESSAGE_REPLY and d.state = OPEN
            """;

    private static final String PAGE = """
            where m.childId = :child
              and ((m.recipient = IRO and m.receivedAt >= :iro)
                or (m.recipient = SOCIAL_WORKER and m.receivedAt >= :worker)
                or (m.recipient = ADVOCATE and m.receivedAt >= :advocate))
              and (m.receivedAt < :at or (m.receivedAt = :at and m.id < :id))
            order by m.receivedAt desc, m.id desc
            """;

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    MessageLines(EntityManager entities) {
        this.entities = entities;
    }

    MessageLine one(UUID id) {
        entities.flush();
        return entities.createQuery(LINE + "where m.id = :id", MessageLine.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Newest first, of the given ends only. */
    Page<MessageLine> list(UUID child, List<End> ends, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<MessageLine> found = entities.createQuery(LINE + PAGE, MessageLine.class)
                .setParameter("child", child)
                .setParameter("iro", readFrom(ends, Channel.IRO))
                .setParameter("worker", readFrom(ends, Channel.SOCIAL_WORKER))
                .setParameter("advocate", readFrom(ends, Channel.ADVOCATE))
                .setParameter("at", after.map(c -> c.instant(0)).orElse(NEVER))
                .setParameter("id", after.map(c -> c.id(1)).orElse(new UUID(-1, -1)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, line -> Cursor.after(line.receivedAt(), line.id()));
    }

    private static Instant readFrom(List<End> ends, Channel channel) {
        return ends.stream()
                .filter(end -> end.channel() == channel)
                .findFirst()
                .map(End::readFrom)
                .orElse(NEVER);
    }
}
