package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Gives and takes roles. What somebody may do is asked anew with every request, so both work at once. */
@ApplicationScoped
class MembershipService {

    /** Also of children whose records are closed to whoever asks. */
    private static final String HAS_CHILDREN = "select scope.is_iro_of_somebody(:person)";

    private static final String HAS_TEAMS = "select exists (select from openiro.team where manager_id = :person)";

    private final EntityManager entities;
    private final Teams teams;
    private final Changes changes;
    private final WorkQueue work;
    private final Event<PersonalDuties> duties;
    private final Audit audit;
    private final Clock clock;

    MembershipService(
            EntityManager entities,
            Teams teams,
            Changes changes,
            WorkQueue work,
            Event<PersonalDuties> duties,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.teams = teams;
        this.changes = changes;
        this.work = work;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    Membership add(UUID personId, RoleInTeam role) {
        Person person = changes.of(Person.class, personId, null);
        teams.require(role, "");
        Membership membership = person.give(role, LocalDate.now(clock));
        entities.persist(membership);
        touch(person);
        audit.record(AuditEvent.of("ADD_MEMBERSHIP", "Membership", membership.getId(), null)
                .changing("role", "teamId"));
        changeTeam(membership, personId);
        duties.fire(new PersonalDuties(personId));
        return membership;
    }

    Person end(UUID personId, UUID membershipId, String ifMatch) {
        Person person = changes.of(Person.class, personId, ifMatch);
        Membership membership = person.membership(membershipId);
        if (!membership.isCurrent()) {
            throw new ProblemException("membership-ended", "This membership ended before.");
        }
        if (!person.holdsBeside(membership) && isInUse(membership, personId)) {
            throw new ProblemException(
                    "membership-in-use",
                    "The person is still the IRO of a child, or still manages a team. Hand that over first.");
        }
        membership.end(LocalDate.now(clock));
        touch(person);
        if (membership.getRole() == Role.IRO_MANAGER || membership.getRole() == Role.DCS) {
            work.forAuthority(WorkKind.CHECK_RESTRICTIONS, membershipId);
        }
        audit.record(AuditEvent.of("END_MEMBERSHIP", "Membership", membershipId, null)
                .changing("endedOn"));
        changeTeam(membership, personId);
        duties.fire(new PersonalDuties(personId));
        return person;
    }

    // Later, because whoever gives roles may not see the children whose cases the person holds.
    private void changeTeam(Membership membership, UUID person) {
        if (membership.getTeamId() != null) {
            work.apart(WorkKind.CASE_HANDED_OVER, person);
        }
    }

    private boolean isInUse(Membership membership, UUID person) {
        String sql = switch (membership.getRole()) {
            case IRO -> HAS_CHILDREN;
            case PRACTICE_MANAGER -> HAS_TEAMS;
            default -> null;
        };
        return sql != null
                && (Boolean) entities.createNativeQuery(sql, Boolean.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }

    // The entity tag of a person covers the roles.
    private void touch(Person person) {
        entities.lock(person, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
