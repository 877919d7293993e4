package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.data.Turns;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** People as the authority registers, finds and changes them. */
@ApplicationScoped
class PersonService {

    private static final String TURN = "PEOPLE";

    private final EntityManager entities;
    private final People people;
    private final Teams teams;
    private final Changes changes;
    private final Turns turns;
    private final Event<PersonalDuties> duties;
    private final Audit audit;
    private final Clock clock;

    PersonService(
            EntityManager entities,
            People people,
            Teams teams,
            Changes changes,
            Turns turns,
            Event<PersonalDuties> duties,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.teams = teams;
        this.changes = changes;
        this.turns = turns;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    Person register(PersonDetails details, List<RoleInTeam> roles) {
        requireDistinct(roles);
        for (int i = 0; i < roles.size(); i++) {
            teams.require(roles.get(i), "/memberships/" + i);
        }
        Person person = new Person(details, clock.instant());
        requireFreeSubject(details.subject(), person.getId());
        entities.persist(person);
        roles.forEach(role -> entities.persist(person.give(role, LocalDate.now(clock))));
        audit.record(AuditEvent.of("REGISTER_PERSON", "Person", person.getId(), null));
        duties.fire(new PersonalDuties(person.getId()));
        return person;
    }

    Person read(UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw ProblemException.notFound();
        }
        return person;
    }

    Person update(UUID id, String ifMatch, PersonDetails details) {
        Person person = changes.of(Person.class, id, ifMatch);
        requireFreeSubject(details.subject(), id);
        List<String> changed = person.describe(details);
        audit.record(AuditEvent.of("UPDATE_PERSON", "Person", id, null).changing(changed.toArray(String[]::new)));
        return person;
    }

    // Two at once would both find it free.
    private void requireFreeSubject(String subject, UUID person) {
        if (subject == null) {
            return;
        }
        turns.take(TURN);
        if (people.isSubjectTaken(subject, person)) {
            throw new ProblemException(
                    "subject-taken",
                    "Somebody else of the authority signs in with this subject.",
                    new FieldProblem("/subject", "TAKEN", "Another person has this subject."));
        }
    }

    private static void requireDistinct(List<RoleInTeam> roles) {
        Set<RoleInTeam> seen = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            if (!seen.add(roles.get(i))) {
                throw new ProblemException(
                        "bad-request",
                        "Name each role once for a team.",
                        new FieldProblem("/memberships/" + i, "DUPLICATE", "This role is named before."));
            }
        }
    }
}
