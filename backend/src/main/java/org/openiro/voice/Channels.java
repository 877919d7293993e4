package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.clock.LondonTime;
import org.openiro.platform.problem.ProblemException;

/** Who is on the other end of a child's messages now. */
@ApplicationScoped
class Channels {

    // Who hands over goes on to the last day before, and who takes over begins on the day; until then neither the one
    // stops nor the other reads. An advocate starts anew: what was said to the one before stays between those two.
    private static final String OPEN = """
            select 'IRO' as channel, i.person_id, null as since
            from openiro.allocation a
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where a.child_id = :child and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)
            union all
            select case k.relation when 'CASE_WORKER' then 'SOCIAL_WORKER' else 'ADVOCATE' end, k.person_id,
                case k.relation when 'ADVOCATE' then cast(k.since as text) end
            from openiro.key_person k
            where k.child_id = :child and k.relation in ('CASE_WORKER', 'ADVOCATE')
              and k.since <= :today and (k.ended_on is null or k.ended_on > :today)
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    Channels(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** True when somebody would read and answer what a child writes there. */
    boolean isSomebodyThere(UUID child, Channel channel) {
        return open(child).stream().anyMatch(end -> end.channel() == channel);
    }

    /**
     * The ends that the current actor holds, in the order of {@link Channel}.
     *
     * @throws ProblemException 404 when there is none: then the child is nobody to write to
     */
    List<End> mine(UUID child) {
        Actor actor = current.get();
        List<End> mine = open(child).stream()
                .filter(end -> end.person().equals(actor.person())
                        && actor.is(end.channel().role()))
                .sorted((a, b) -> a.channel().compareTo(b.channel()))
                .toList();
        if (mine.isEmpty()) {
            throw ProblemException.notFound();
        }
        return mine;
    }

    private List<End> open(UUID child) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(OPEN)
                .setParameter("child", child)
                .setParameter("today", LondonTime.dateOf(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> new End(
                        Channel.valueOf((String) row[0]),
                        (UUID) row[1],
                        row[2] == null ? null : LocalDate.parse((String) row[2])))
                .toList();
    }

    /** @param since the day from which messages may be read; null for all there are */
    record End(Channel channel, UUID person, LocalDate since) {

        Instant readFrom() {
            return since == null ? Instant.EPOCH : LondonTime.startOf(since);
        }
    }
}
