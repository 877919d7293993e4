package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.openiro.access.Role;
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
 * Warns before a registration ends, for the IRO and the manager, and sees to what its end means for the children. The
 * renewal is owed by whoever is an IRO now.
 */
@ApplicationScoped
class RegistrationRenewal {

    private final EntityManager entities;
    private final HeldRoles roles;
    private final DeadlineBook book;
    private final WorkQueue work;
    private final AuthorityTime time;

    RegistrationRenewal(
            EntityManager entities, HeldRoles roles, DeadlineBook book, WorkQueue work, AuthorityTime time) {
        this.entities = entities;
        this.roles = roles;
        this.book = book;
        this.work = work;
        this.time = time;
    }

    /** The registration is recorded, for the first time or anew. A later last day is a renewal. */
    void recorded(IroProfile profile) {
        LocalDate lapsed = profile.getRegistrationExpiresOn().plusDays(1);
        if (lapsed.isAfter(time.today())) {
            // That day the children allocated are without an IRO, whether anybody looks or not.
            work.apartAt(WorkKind.CHECK_IRO_VACANCIES, profile.getId(), LondonTime.startOf(lapsed));
        }
        book.findOpen(DeadlineRule.REGISTRATION_RENEWAL, profile.getPersonId())
                .filter(owed -> profile.getRegistrationExpiresOn().isAfter(owed.getAnchorDate()))
                .ifPresent(owed -> book.meet(owed.getRule(), owed.getSubjectId(), time.today(), profile.getId()));
        // Before the next row, because one subject has one open row of a rule.
        entities.flush();
        owe(profile);
    }

    void check(@Observes PersonalDuties duties) {
        entities.flush();
        entities.createQuery("from IroProfile i where i.personId = :person", IroProfile.class)
                .setParameter("person", duties.person())
                .getResultStream()
                .findFirst()
                .ifPresent(this::owe);
    }

    private void owe(IroProfile profile) {
        if (profile.getRegulator().isPresent() && roles.holds(profile.getPersonId(), Role.IRO)) {
            book.open(
                    DeadlineRule.REGISTRATION_RENEWAL,
                    DeadlineSubject.ofPerson(profile.getPersonId()),
                    profile.getRegistrationExpiresOn());
        } else {
            book.withdraw(
                    DeadlineRule.REGISTRATION_RENEWAL,
                    profile.getPersonId(),
                    "Not an IRO under a present regulator any more");
        }
    }
}
