package org.openiro.companionapi.decision;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openiro.api.companion.MyDecisionsApi;
import org.openiro.api.companion.model.MyDecision;
import org.openiro.api.companion.model.MyDecisions;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Phrase;
import org.openiro.companionapi.words.Spoken;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class MyDecisionsResource implements MyDecisionsApi {

    private static final int MOST = 100;

    private final CurrentChild child;
    private final EntityManager entities;
    private final Answers answers;
    private final Clock clock;

    MyDecisionsResource(CurrentChild child, EntityManager entities, Answers answers, Clock clock) {
        this.child = child;
        this.entities = entities;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyDecisions(String openIROAppVersion) {
        Me me = child.get();
        List<DecisionRow> decisions = entities.createQuery(
                        "from DecisionRow order by draftedAt desc, id desc", DecisionRow.class)
                .setMaxResults(MOST)
                .getResultList();
        return answers.composed(new MyDecisions()
                .message(me.words().say(decisions.isEmpty() ? Phrase.DECISIONS_NONE : Phrase.DECISIONS_HERE))
                .readingBand(band(me))
                .items(decisions.stream().map(each -> toModel(each, me)).toList()));
    }

    private MyDecision toModel(DecisionRow decision, Me me) {
        boolean toCome = decision.status.isToCome();
        return new MyDecision()
                .id(decision.id)
                .reviewId(decision.reviewId)
                .words(decision.words)
                .wordsReadingBand(ReadingBand.fromValue(decision.readingBand.name()))
                .byWhen(toCome ? decision.dueOn : null)
                .byWhenText(toCome ? me.words().say(byWhen(decision.dueOn), Spoken.day(decision.dueOn)) : null)
                .status(MyDecision.StatusEnum.fromValue(decision.status.name()))
                .statusText(me.words().say(decision.status.phrase()))
                .readingBand(band(me));
    }

    /** A day that has passed is no promise any more. */
    private Phrase byWhen(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), Spoken.LONDON))
                ? Phrase.DECISION_LATE
                : Phrase.DECISION_BY;
    }

    private static ReadingBand band(Me me) {
        return ReadingBand.fromValue(me.getReadingBand().name());
    }
}
