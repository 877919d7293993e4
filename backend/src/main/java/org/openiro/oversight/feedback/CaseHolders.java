package org.openiro.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;

/** Who holds a child's case today, and in which team: of several the one they have belonged to for longest. */
@ApplicationScoped
class CaseHolders {

    private static final String TODAY = """
            select k.person_id,
                (select m.team_id from openiro.membership m
                 where m.local_authority_id = k.local_authority_id and m.person_id = k.person_id and m.team_id is not null
                   and m.ended_on is null
                 order by m.since, m.id limit 1)
            from openiro.key_person k
            where k.child_id = :child and k.relation = 'CASE_WORKER' and k.since <= :today
              and (k.ended_on is null or k.ended_on > :today)
            order by k.since desc, k.id desc
            """;

    private final Session session;
    private final AuthorityTime time;

    CaseHolders(Session session, AuthorityTime time) {
        this.session = session;
        this.time = time;
    }

    Optional<CaseHolder> of(UUID child) {
        return session.createNativeQuery(TODAY, Object[].class)
                .setParameter("child", child)
                .setParameter("today", time.today())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new CaseHolder((UUID) row[0], (UUID) row[1]));
    }
}
