package org.openiro.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.people.HeldRoles;
import org.openiro.people.PersonalDuties;

/** Keeps what is owed again and again in step with the register: the next is counted from the last there was. */
@ApplicationScoped
class Cadences {

    private final EntityManager entities;
    private final HeldRoles roles;
    private final DeadlineBook book;

    Cadences(EntityManager entities, HeldRoles roles, DeadlineBook book) {
        this.entities = entities;
        this.roles = roles;
        this.book = book;
    }

    /** An entry was recorded: if it is the latest of its kind, it meets what was owed. */
    void recorded(ServiceEntry entry) {
        entry.getKind().cadence().ifPresent(cadence -> {
            UUID person = entry.getPersonId();
            Optional<Deadline> owed = book.findOpen(cadence.rule(), person);
            entities.flush();
            boolean latest =
                    owed.isEmpty() || entry.getLastDay().isAfter(owed.get().getAnchorDate());
            if (latest) {
                book.meet(cadence.rule(), person, entry.getLastDay(), entry.getId());
                entities.flush();
                owe(entry.getKind(), cadence, person);
            }
        });
    }

    /** An entry was recorded in error: what it met is owed, counted from the one before it. */
    void recordedInError(ServiceEntry entry) {
        entry.getKind().cadence().ifPresent(cadence -> {
            entities.flush();
            book.takeBack(entry.getId());
            owe(entry.getKind(), cadence, entry.getPersonId());
        });
    }

    void check(@Observes PersonalDuties duties) {
        entities.flush();
        for (ServiceEntryKind kind : ServiceEntryKind.values()) {
            kind.cadence().ifPresent(cadence -> owe(kind, cadence, duties.person()));
        }
    }

    private void owe(ServiceEntryKind kind, Cadence cadence, UUID person) {
        Optional<LocalDate> since = roles.since(person, cadence.role());
        if (since.isPresent()) {
            LocalDate anchor =
                    last(kind, person).filter(day -> day.isAfter(since.get())).orElse(since.get());
            book.open(cadence.rule(), DeadlineSubject.ofPerson(person), anchor);
        } else {
            book.withdraw(cadence.rule(), person, "Not in that role any more");
        }
    }

    private Optional<LocalDate> last(ServiceEntryKind kind, UUID person) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(e.lastDay) from ServiceEntry e where e.personId = :person and e.kind = :kind"
                                + " and e.errorAt is null",
                        LocalDate.class)
                .setParameter("person", person)
                .setParameter("kind", kind)
                .getSingleResult());
    }
}
