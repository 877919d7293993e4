package org.openiro.review.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.OneTimeLinks;
import org.openiro.link.OneTimeLinks.OneTimeLink;
import org.openiro.notice.NoticeSender;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Sends somebody a mail that says nothing but that there is something to read, and where. Each attempt has a link of its
 * own, because none is kept; each shows the same copy until its time is over. A copy is not sent any more when another was
 * given in its place. While the mail server is talked to, nobody else waits but whoever decides about the same recipient.
 */
@ApplicationScoped
class SendRecordLink implements WorkHandler {

    /** Long enough to come back from a holiday. */
    private static final Duration OPEN_FOR = Duration.ofDays(28);

    private final EntityManager entities;
    private final OneTimeLinks links;
    private final NoticeSender sender;
    private final WorkQueue queue;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    SendRecordLink(
            EntityManager entities,
            OneTimeLinks links,
            NoticeSender sender,
            WorkQueue queue,
            Alerts alerts,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.links = links;
        this.sender = sender;
        this.queue = queue;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SEND_RECORD_LINK;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        RecordCopy copy = entities.find(RecordCopy.class, subject);
        RecordRecipient recipient = recipientOf(copy);
        if (!recipient.awaits(copy)) {
            return;
        }
        OneTimeLink link = links.issue(
                LinkPurpose.RECORD,
                copy.getChildId(),
                copy.getId(),
                clock.instant().plus(OPEN_FOR));
        LinkTexts texts = LinkTexts.of(RecordPages.TEXTS, recipient.getLanguage());
        sender.send(
                link.id(),
                recipient.getEmail(),
                texts.get("mail.subject"),
                String.join("\n\n", texts.get("mail.text"), link.address(), texts.get("mail.closing")) + "\n");
        recipient.received(copy);
        queue.apart(WorkKind.RECORD_LINK_RECEIVED, subject);
        audit.record(AuditEvent.of("RECORD_LINK_HANDED_OFF", "RecordCopy", subject, copy.getChildId()));
    }

    @Override
    public boolean failed(UUID subject, int attempts, boolean last) {
        RecordCopy copy = entities.find(RecordCopy.class, subject);
        if (copy == null || !last) {
            return copy != null;
        }
        RecordRecipient recipient = recipientOf(copy);
        if (recipient.awaits(copy)) {
            recipient.notReached(copy);
            alerts.raise(AlertKind.RECORD_NOT_SENT, copy.getChildId(), copy.getRecipientId());
        }
        return true;
    }

    private RecordRecipient recipientOf(RecordCopy copy) {
        return entities.find(RecordRecipient.class, copy.getRecipientId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
