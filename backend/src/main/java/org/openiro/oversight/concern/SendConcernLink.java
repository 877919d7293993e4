package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.OpenPeriods;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.OneTimeLinks;
import org.openiro.link.OneTimeLinks.OneTimeLink;
import org.openiro.notice.NoticeSender;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Sends somebody a mail that says where they can raise a concern, or where they read what came of it, and nothing of the
 * concern or the child. Each attempt has a link of its own, because none is kept.
 */
@ApplicationScoped
class SendConcernLink implements WorkHandler {

    /** Long enough to come back from a holiday. */
    private static final Duration OUTCOME_OPEN_FOR = Duration.ofDays(28);

    private final EntityManager entities;
    private final OpenPeriods periods;
    private final OneTimeLinks links;
    private final NoticeSender sender;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    SendConcernLink(
            EntityManager entities,
            OpenPeriods periods,
            OneTimeLinks links,
            NoticeSender sender,
            Alerts alerts,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.periods = periods;
        this.links = links;
        this.sender = sender;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SEND_CONCERN_LINK;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        // Whoever ends care closes the links there are, and waits until this one is there.
        Concern concern = entities.find(Concern.class, subject, LockModeType.PESSIMISTIC_WRITE);
        switch (concern.status()) {
            case LINK_GIVEN -> {
                if (periods.of(concern.getChildId()).isPresent()) {
                    send(
                            concern,
                            links.issue(LinkPurpose.CONCERN, concern.getChildId(), subject, concern.linkEndsAt()),
                            "mail.raise");
                }
            }
            case ANSWERED ->
                send(
                        concern,
                        links.issue(
                                LinkPurpose.CONCERN_OUTCOME,
                                concern.getChildId(),
                                subject,
                                clock.instant().plus(OUTCOME_OPEN_FOR)),
                        "mail.outcome");
            // It was raised by the link of an attempt before.
            case RAISED -> {}
        }
    }

    private void send(Concern concern, OneTimeLink link, String words) {
        LinkTexts texts = LinkTexts.of(ConcernPages.TEXTS, concern.languageOfMails());
        sender.send(
                link.id(),
                concern.address().orElseThrow(),
                texts.get(words + ".subject"),
                String.join("\n\n", texts.get(words), link.address(), texts.get("mail.closing")) + "\n");
        audit.record(AuditEvent.of("CONCERN_LINK_HANDED_OFF", "Concern", concern.getId(), concern.getChildId()));
    }

    @Override
    public boolean failed(UUID subject, int attempts, boolean last) {
        Concern concern = entities.find(Concern.class, subject);
        if (concern != null && last) {
            alerts.raise(AlertKind.CONCERN_LINK_NOT_SENT, concern.getChildId(), subject);
        }
        return concern != null;
    }
}
