package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;

/**
 * How often the case of a child went to another social worker. The first one of all is no change, and neither is the same
 * person again.
 */
@ApplicationScoped
public class SocialWorkerChanges {

    /** Spells {@code s(child_id, key_person, person_id, since, ended_on, change_reason, change)}, one a row. */
    static final String SPELLS = """
            (select k.local_authority_id, k.child_id, k.id as key_person, k.person_id, k.since, k.ended_on, k.change_reason,
                 coalesce(lag(k.person_id) over (partition by k.child_id order by k.since, k.id) <> k.person_id, false)
                     as change
             from openiro.key_person k where k.relation = 'CASE_WORKER' %s) s
            """;

    /** The same of a child {@code c} of an outer query. */
    public static final String SPELLS_OF_C =
            SPELLS.formatted("and k.local_authority_id = c.local_authority_id and k.child_id = c.id");

    private static final String OF_CHILD = """
            select s.key_person, s.person_id, p.display_name, cast(s.since as text), cast(s.ended_on as text), s.change,
                s.change_reason
            from %s join openiro.person p on p.local_authority_id = s.local_authority_id and p.id = s.person_id
            order by s.since desc, s.key_person desc
            """.formatted(SPELLS.formatted("and k.child_id = :child"));

    private final Session entities;
    private final AuthorityTime time;

    SocialWorkerChanges(Session entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** The latest first. */
    List<SocialWorkerSpell> of(UUID child) {
        entities.flush();
        return entities.createNativeQuery(OF_CHILD, Object[].class).setParameter("child", child).list().stream()
                .map(row -> new SocialWorkerSpell(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        LocalDate.parse((String) row[3]),
                        row[4] == null ? null : LocalDate.parse((String) row[4]),
                        (Boolean) row[5],
                        row[6] == null ? null : SocialWorkerChangeReason.valueOf((String) row[6])))
                .toList();
    }

    /**
     * In the twelve months that end with a day.
     *
     * @param day null, and any day to come, for today
     */
    public int inTwelveMonths(UUID child, LocalDate day) {
        LocalDate today = time.today();
        return inTwelveMonths(of(child), day == null || day.isAfter(today) ? today : day);
    }

    static int inTwelveMonths(List<SocialWorkerSpell> spells, LocalDate to) {
        return (int) spells.stream()
                .filter(spell -> spell.isChangeWithin(to.minusYears(1), to))
                .count();
    }
}
