package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.clock.LondonTime;
import org.openiro.iro.ActiveIros;
import org.openiro.iro.ActiveIros.ActiveIro;

/**
 * Which of a child's views somebody may read. "Only the IRO" is what the child was told, so it means that: a manager
 * stands in only while the child has none.
 */
@ApplicationScoped
class Readers {

    private final EntityManager entities;
    private final ActiveIros iros;
    private final CurrentActor current;
    private final Clock clock;

    Readers(EntityManager entities, ActiveIros iros, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.iros = iros;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The audiences that the current actor belongs to.
     *
     * @param review null for a view that waits for a review, to which nobody is invited yet
     */
    Set<Audience> audiences(UUID child, UUID review) {
        Actor actor = current.get();
        UUID iro = iros.of(child).map(ActiveIro::person).orElse(null);
        boolean inPlaceOfIro = iro == null && actor.is(Role.IRO_MANAGER);
        if ((actor.is(Role.IRO) && actor.person().equals(iro)) || inPlaceOfIro) {
            return EnumSet.allOf(Audience.class);
        }
        if (actor.is(Role.SOCIAL_WORKER) && holdsTheCase(child, actor.person())) {
            return EnumSet.of(Audience.IRO_AND_SOCIAL_WORKER, Audience.EVERYONE_AT_REVIEW);
        }
        return isInvited(review, actor.person())
                ? EnumSet.of(Audience.EVERYONE_AT_REVIEW)
                : EnumSet.noneOf(Audience.class);
    }

    private boolean holdsTheCase(UUID child, UUID person) {
        return !entities.createNativeQuery("select 1 from openiro.key_person where child_id = :child"
                        + " and person_id = :person and relation = 'CASE_WORKER'"
                        + " and since <= :today and (ended_on is null or ended_on > :today)")
                .setParameter("child", child)
                .setParameter("person", person)
                .setParameter("today", LondonTime.dateOf(clock.instant()))
                .getResultList()
                .isEmpty();
    }

    private boolean isInvited(UUID review, UUID person) {
        return review != null
                && !entities.createNativeQuery("select 1 from openiro.review_attendee"
                                + " where review_id = :review and person_id = :person and left_out_at is null")
                        .setParameter("review", review)
                        .setParameter("person", person)
                        .getResultList()
                        .isEmpty();
    }
}
