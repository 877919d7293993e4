package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;

/**
 * Children who had an IRO and now have none: the allocation ended, or the registration lapsed, without which nobody can
 * be an IRO (SI 2010/959, regulation 46). The duty to allocate, which was met once, is owed again, and its due date is
 * the old one: there is no new time limit, another appointment is to follow as soon as practicable (Children Act 1989,
 * section 25A(3)).
 */
@ApplicationScoped
class IroVacancies {

    private static final String SQL = """
            select distinct p.id, p.child_id, cast(p.looked_after_from as text),
                (select cast(a.id as text) from openiro.allocation a
                 join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                 where a.local_authority_id = p.local_authority_id and a.child_id = p.child_id
                   and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)
                   and i.registration_expires_on >= :today and i.regulator <> 'HCPC_LEGACY')
            from openiro.allocation had
            join openiro.period_of_care p on p.local_authority_id = had.local_authority_id
                and p.child_id = had.child_id and p.status = 'ACTIVE'
            where had.iro_id = :iro
            """;

    private final EntityManager entities;
    private final DeadlineBook book;
    private final AuthorityTime time;

    IroVacancies(EntityManager entities, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.time = time;
    }

    /** Brings the deadline book up to date for every child this IRO was ever allocated to. */
    void check(UUID iro) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(SQL)
                .setParameter("iro", iro)
                .setParameter("today", time.today())
                .getResultList();
        for (Object[] row : rows) {
            UUID period = (UUID) row[0];
            if (row[3] != null) {
                book.meet(DeadlineRule.ALLOCATE_IRO, period, time.today(), UUID.fromString((String) row[3]));
            } else if (row[2] != null
                    && book.findOpen(DeadlineRule.ALLOCATE_IRO, period).isEmpty()) {
                book.open(
                        DeadlineRule.ALLOCATE_IRO,
                        DeadlineSubject.of("PERIOD_OF_CARE", period, (UUID) row[1]),
                        LocalDate.parse((String) row[2]));
            }
        }
    }
}
