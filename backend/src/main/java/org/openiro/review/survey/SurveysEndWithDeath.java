package org.openiro.review.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.AuthorityTime;
import org.openiro.link.OneTimeLinks;

/** Nobody who has lost a child is asked how a meeting was: what is open closes, and what waits is not sent. */
@ApplicationScoped
class SurveysEndWithDeath {

    private final EntityManager entities;
    private final Participants participants;
    private final OneTimeLinks links;
    private final AuthorityTime time;

    SurveysEndWithDeath(EntityManager entities, Participants participants, OneTimeLinks links, AuthorityTime time) {
        this.entities = entities;
        this.participants = participants;
        this.links = links;
        this.time = time;
    }

    /** Each is locked, so that a link on its way is there to be revoked. */
    void close(@Observes PeriodOfCareEnded ended) {
        entities.createQuery("from ReviewSurvey s where s.childId = :child and not s.answered", ReviewSurvey.class)
                .setParameter("child", ended.child())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(survey -> participants.childDied(survey.getReviewId()))
                .forEach(survey -> {
                    survey.giveUp();
                    links.revoke(survey.getId(), time.now());
                });
    }
}
