package org.openiro.review.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.LondonTime;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.review.ReviewHeld;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Asks parents, carers and the social worker how a review was when the child is asked: on the morning after it. */
@ApplicationScoped
class AskParticipants implements WorkHandler {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final EntityManager entities;
    private final Participants participants;
    private final WorkQueue queue;
    private final CurrentScope scope;
    private final Audit audit;
    private final Clock clock;

    AskParticipants(
            EntityManager entities,
            Participants participants,
            WorkQueue queue,
            CurrentScope scope,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.participants = participants;
        this.queue = queue;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing about the child waits for it. */
    void await(@Observes ReviewHeld held) {
        queue.apartAt(
                WorkKind.ASK_PARTICIPANTS,
                held.review(),
                LondonTime.instantOf(held.completedOn().plusDays(1).atTime(MORNING)));
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ASK_PARTICIPANTS;
    }

    @Override
    public void handle(UUID item, UUID review) {
        participants.unasked(review, LocalDate.now(clock)).forEach(this::ask);
    }

    private void ask(Participant who) {
        ReviewSurvey survey = new ReviewSurvey(scope.authority(), who, clock.instant());
        entities.persist(survey);
        audit.record(AuditEvent.of("SURVEY_ASKED", "ReviewSurvey", survey.getId(), who.child()));
        if (survey.isQueued()) {
            queue.apart(WorkKind.SEND_SURVEY_LINK, survey.getId());
        }
    }
}
