package org.openiro.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.openiro.authority.ServicePolicies;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;

/** What requests for other duties cause: that somebody decides on them, and the cap of hours in a year. */
@ApplicationScoped
class OtherDuties {

    private final EntityManager entities;
    private final ServicePolicies policies;
    private final DeadlineBook book;
    private final AuthorityTime time;

    OtherDuties(EntityManager entities, ServicePolicies policies, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.policies = policies;
        this.book = book;
        this.time = time;
    }

    void requested(ServiceEntry entry) {
        book.open(
                DeadlineRule.OTHER_DUTY_DECISION,
                DeadlineSubject.ofPerson("SERVICE_ENTRY", entry.getId(), entry.getPersonId()),
                time.today());
    }

    void decided(ServiceEntry entry) {
        book.meet(DeadlineRule.OTHER_DUTY_DECISION, entry.getId(), time.today(), entry.getId());
    }

    void recordedInError(ServiceEntry entry) {
        book.withdraw(DeadlineRule.OTHER_DUTY_DECISION, entry.getId(), "The request was recorded in error");
    }

    /** By how many hours the year is over the cap once an entry is accepted; null when it is not. */
    BigDecimal overCapWith(ServiceEntry entry) {
        Integer cap = policies.current().otherDutyHoursInYear();
        if (cap == null) {
            return null;
        }
        ReportingYear year = ReportingYear.of(entry.getFirstDay());
        BigDecimal accepted = entities.createQuery(
                        "select coalesce(sum(e.hours), 0) from ServiceEntry e where e.personId = :person"
                                + " and e.kind = :kind and e.status = :accepted and e.errorAt is null"
                                + " and e.firstDay between :from and :to",
                        BigDecimal.class)
                .setParameter("person", entry.getPersonId())
                .setParameter("kind", ServiceEntryKind.OTHER_DUTY)
                .setParameter("accepted", ServiceEntryStatus.ACCEPTED)
                .setParameter("from", year.from())
                .setParameter("to", year.to())
                .getSingleResult();
        BigDecimal over = accepted.add(entry.getHours()).subtract(BigDecimal.valueOf(cap));
        return over.signum() > 0 ? over : null;
    }
}
