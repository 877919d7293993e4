package org.openiro.review.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Somebody said how a review was: the audit says that they did, which a link by itself may not write. */
@ApplicationScoped
class SurveyAnswered implements WorkHandler {

    private final EntityManager entities;
    private final Audit audit;

    SurveyAnswered(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.SURVEY_ANSWERED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ReviewSurvey survey = entities.find(ReviewSurvey.class, subject);
        audit.record(AuditEvent.of("SURVEY_ANSWERED", "ReviewSurvey", subject, survey.getChildId()));
    }
}
