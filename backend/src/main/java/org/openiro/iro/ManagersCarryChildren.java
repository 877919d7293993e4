package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.access.Role;
import org.openiro.authority.ServicePolicies;
import org.openiro.authority.ServicePolicyChanged;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.people.HeldRoles;
import org.openiro.people.PersonalDuties;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Where the authority wants it so, each manager of the service is the IRO of at least one child (NAIRO's measures for the
 * IRO service, 2019). While one is not, that is owed.
 */
@ApplicationScoped
class ManagersCarryChildren {

    private static final String CARRIES = "select scope.carries_child(:person, :today)";

    private final Session entities;
    private final HeldRoles roles;
    private final ServicePolicies policies;
    private final DeadlineBook book;
    private final WorkQueue work;
    private final AuthorityTime time;

    ManagersCarryChildren(
            Session entities,
            HeldRoles roles,
            ServicePolicies policies,
            DeadlineBook book,
            WorkQueue work,
            AuthorityTime time) {
        this.entities = entities;
        this.roles = roles;
        this.policies = policies;
        this.book = book;
        this.work = work;
        this.time = time;
    }

    /** From a day on an IRO has one child more or less. */
    void allocationsChange(UUID iro, LocalDate from) {
        UUID person = entities.find(IroProfile.class, iro).getPersonId();
        if (!roles.holds(person, Role.IRO_MANAGER)) {
            return;
        }
        if (from.isAfter(time.today())) {
            work.apartAt(WorkKind.CHECK_PERSONAL_DUTIES, person, LondonTime.startOf(from));
        } else {
            check(person);
        }
    }

    void rolesChanged(@Observes PersonalDuties duties) {
        check(duties.person());
    }

    void policyChanged(@Observes ServicePolicyChanged policy) {
        roles.holders(Role.IRO_MANAGER).forEach(this::check);
    }

    private void check(UUID person) {
        entities.flush();
        if (!policies.current().managersCarryChild()) {
            book.withdraw(DeadlineRule.MANAGER_CARRIES_CHILD, person, "Not the policy of the authority any more");
        } else if (!roles.holds(person, Role.IRO_MANAGER)) {
            book.withdraw(DeadlineRule.MANAGER_CARRIES_CHILD, person, "Not a manager of the service any more");
        } else if (carriesChild(person)) {
            book.meet(DeadlineRule.MANAGER_CARRIES_CHILD, person, time.today(), person);
        } else if (book.findOpen(DeadlineRule.MANAGER_CARRIES_CHILD, person).isEmpty()) {
            book.open(DeadlineRule.MANAGER_CARRIES_CHILD, DeadlineSubject.ofPerson(person), time.today());
        }
    }

    private boolean carriesChild(UUID person) {
        return entities.createNativeQuery(CARRIES, Boolean.class)
                .setParameter("person", person)
                .setParameter("today", time.today())
                .getSingleResult();
    }
}
