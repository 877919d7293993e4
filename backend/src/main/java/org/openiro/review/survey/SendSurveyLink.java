package org.openiro.review.survey;

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
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Sends somebody a mail that asks how a review was, without saying whose. Each attempt has a link of its own, because
 * none is kept; the first answer uses them all.
 */
@ApplicationScoped
class SendSurveyLink implements WorkHandler {

    /** Our own default: long enough to come back from a holiday, short enough to remember. */
    private static final Duration OPEN_FOR = Duration.ofDays(28);

    private final EntityManager entities;
    private final Participants participants;
    private final OneTimeLinks links;
    private final NoticeSender sender;
    private final Audit audit;
    private final Clock clock;

    SendSurveyLink(
            EntityManager entities,
            Participants participants,
            OneTimeLinks links,
            NoticeSender sender,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.participants = participants;
        this.links = links;
        this.sender = sender;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SEND_SURVEY_LINK;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ReviewSurvey survey = entities.find(ReviewSurvey.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (survey == null || !survey.isQueued()) {
            return;
        }
        if (participants.childDied(survey.getReviewId())) {
            survey.giveUp();
            return;
        }
        OneTimeLink link = links.issue(
                LinkPurpose.SURVEY,
                survey.getChildId(),
                subject,
                clock.instant().plus(OPEN_FOR));
        LinkTexts texts = LinkTexts.of(SurveyPages.TEXTS, survey.getLanguage());
        sender.send(
                link.id(),
                survey.getEmail(),
                texts.get("mail.subject"),
                String.join("\n\n", texts.get("mail.text"), link.address(), texts.get("mail.closing")) + "\n");
        survey.handedOff(clock.instant());
        audit.record(AuditEvent.of("SURVEY_LINK_HANDED_OFF", "ReviewSurvey", subject, survey.getChildId()));
    }

    /** The list says so. Nobody has to leave other work for it. */
    @Override
    public boolean failed(UUID subject, int attempts, boolean last) {
        ReviewSurvey survey = entities.find(ReviewSurvey.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (survey != null && last) {
            survey.giveUp();
        }
        return survey != null;
    }
}
