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
 * Keeps the duty that a child has an IRO in step with who is really there. A child whose allocation ended, or whose IRO's
 * registration lapsed, without which nobody can be an IRO (SI 2010/959, regulation 46), is owed another as soon as
 * practicable (Children Act 1989, section 25A(3)): {@link DeadlineRule#IRO_VACANCY}, counted from the day the child was
 * left without one. The first appointment stays met by whom it was met: how soon children get an IRO and how long they
 * are left without one are two questions. Only where the child never had one for a day is the first appointment owed
 * again, by the date it had.
 */
@ApplicationScoped
class IroVacancies {

    private static final String SQL = """
            select p.id, p.child_id, cast(p.looked_after_from as text), cast(a.id as text), cast(a.started_on as text),
                (select cast(max(least(coalesce(had.ended_on, :today), i.registration_expires_on + 1, :today)) as text)
                 from openiro.allocation had
                 join openiro.iro_profile i on i.local_authority_id = had.local_authority_id and i.id = had.iro_id
                 where had.local_authority_id = p.local_authority_id and had.child_id = p.child_id
                   and least(coalesce(had.ended_on, :today), i.registration_expires_on + 1, :today)
                       > greatest(had.started_on, p.looked_after_from))
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
            + " and p.child_id in (select held.child_id from openiro.allocation held"
            + " where held.iro_id = :subject and held.ended_on is null)";

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

    /** Whatever of the two is owed for a period of care is met by an allocation. */
    void filled(UUID period, UUID allocation, LocalDate firstAppointedOn, LocalDate vacancyFilledOn) {
        book.meet(DeadlineRule.ALLOCATE_IRO, period, firstAppointedOn, allocation);
        book.meet(DeadlineRule.IRO_VACANCY, period, vacancyFilledOn, allocation);
    }

    private void check(String sql, UUID subject) {
        entities.flush();
        LocalDate today = time.today();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(sql)
                .setParameter("subject", subject)
                .setParameter("today", today)
                .getResultList();
        for (Object[] row : rows) {
            UUID period = (UUID) row[0];
            LocalDate lookedAfterFrom = LocalDate.parse((String) row[2]);
            if (row[3] == null) {
                open(DeadlineSubject.of("PERIOD_OF_CARE", period, (UUID) row[1]), lookedAfterFrom, (String) row[5]);
            } else {
                LocalDate from = LocalDate.parse((String) row[4]);
                // An IRO who was there is one again from today on, as when a registration is renewed.
                filled(
                        period,
                        UUID.fromString((String) row[3]),
                        from.isAfter(lookedAfterFrom) ? from : lookedAfterFrom,
                        today);
            }
        }
    }

    /** @param vacantSince null when the child has had no IRO for a day in this period of care */
    private void open(DeadlineSubject period, LocalDate lookedAfterFrom, String vacantSince) {
        if (book.findOpen(DeadlineRule.ALLOCATE_IRO, period.id()).isPresent()
                || book.findOpen(DeadlineRule.IRO_VACANCY, period.id()).isPresent()) {
            return;
        }
        if (vacantSince != null) {
            book.open(DeadlineRule.IRO_VACANCY, period, LocalDate.parse(vacantSince));
        } else {
            DueDateCalculator calculator = time.calculator();
            LocalDate firstReview = calculator.dateOf(DeadlineRule.FIRST_REVIEW, lookedAfterFrom);
            book.open(calculator.allocateIro(lookedAfterFrom, firstReview), period);
        }
    }
}
