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
import org.openiro.clock.DueDateCalculator;

/**
 * Keeps the duty to allocate in step with who is really there. A child whose allocation ended, or whose IRO's
 * registration lapsed, without which nobody can be an IRO (SI 2010/959, regulation 46), is owed one again. The due date
 * is the old one: there is no new time limit, another appointment is to follow as soon as practicable (Children Act
 * 1989, section 25A(3)).
 */
@ApplicationScoped
class IroVacancies {

    private static final String SQL =
            """
            select p.id, p.child_id, cast(p.looked_after_from as text), cast(a.id as text), cast(a.started_on as text)
            from openiro.period_of_care p
            left join (openiro.allocation a
                    join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                        and i.registration_expires_on >= :today and i.regulator <> 'HCPC_LEGACY')
                on a.local_authority_id = p.local_authority_id and a.child_id = p.child_id
                and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)
            where p.status = 'ACTIVE' and p.looked_after_from is not null
            """;

    private static final String OF_CHILD = SQL + " and p.child_id = :subject";

    private static final String OF_IRO = SQL
            + " and p.child_id in (select had.child_id from openiro.allocation had"
            + " where had.iro_id = :subject and had.ended_on is null)";

    private final EntityManager entities;
    private final DeadlineBook book;
    private final AuthorityTime time;

    IroVacancies(EntityManager entities, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.time = time;
    }

    void checkChild(UUID child) {
        check(OF_CHILD, child);
    }

    /** Every child this IRO is allocated to. */
    void checkIro(UUID iro) {
        check(OF_IRO, iro);
    }

    private void check(String sql, UUID subject) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(sql)
                .setParameter("subject", subject)
                .setParameter("today", time.today())
                .getResultList();
        for (Object[] row : rows) {
            UUID period = (UUID) row[0];
            LocalDate lookedAfterFrom = LocalDate.parse((String) row[2]);
            if (row[3] == null) {
                open(period, (UUID) row[1], lookedAfterFrom);
            } else {
                book.meet(
                        DeadlineRule.ALLOCATE_IRO,
                        period,
                        metOn(period, lookedAfterFrom, LocalDate.parse((String) row[4])),
                        UUID.fromString((String) row[3]));
            }
        }
    }

    private void open(UUID period, UUID child, LocalDate lookedAfterFrom) {
        if (book.findOpen(DeadlineRule.ALLOCATE_IRO, period).isEmpty()) {
            DueDateCalculator calculator = time.calculator();
            LocalDate firstReview =
                    calculator.dateOf(DeadlineRule.FIRST_REVIEW, lookedAfterFrom);
            book.open(
                    calculator.allocateIro(lookedAfterFrom, firstReview),
                    DeadlineSubject.of("PERIOD_OF_CARE", period, child));
        }
    }

    // Met before means there was a vacancy since, which ends today; otherwise the IRO was there all the time.
    private LocalDate metOn(UUID period, LocalDate lookedAfterFrom, LocalDate allocatedFrom) {
        boolean hadOneBefore = !entities.createNativeQuery("select 1 from openiro.deadline"
                        + " where subject_id = :period and rule = 'ALLOCATE_IRO' and state = 'MET'")
                .setParameter("period", period)
                .getResultList()
                .isEmpty();
        if (hadOneBefore) {
            return time.today();
        }
        return allocatedFrom.isAfter(lookedAfterFrom) ? allocatedFrom : lookedAfterFrom;
    }
}
