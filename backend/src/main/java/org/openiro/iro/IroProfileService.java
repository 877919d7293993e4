package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The professional profiles of IROs. */
@ApplicationScoped
class IroProfileService {

    private final EntityManager entities;
    private final Changes changes;
    private final IroStandings standings;
    private final IroRoles roles;
    private final IroVacancies vacancies;
    private final Caseloads caseloads;
    private final RegistrationRenewal renewal;
    private final CurrentActor current;
    private final Audit audit;
    private final AuthorityTime time;

    IroProfileService(
            EntityManager entities,
            Changes changes,
            IroStandings standings,
            IroRoles roles,
            IroVacancies vacancies,
            Caseloads caseloads,
            RegistrationRenewal renewal,
            CurrentActor current,
            Audit audit,
            AuthorityTime time) {
        this.entities = entities;
        this.changes = changes;
        this.standings = standings;
        this.roles = roles;
        this.vacancies = vacancies;
        this.caseloads = caseloads;
        this.renewal = renewal;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    IroProfile create(UUID personId, IroFacts facts) {
        requirePastQualification(facts);
        // Locked, so that of two requests at the same time the second finds the profile of the first.
        Person person = entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        if (person == null) {
            throw unknown("/personId", "There is no such person in this authority.");
        }
        if (profileOf(personId) != null) {
            throw new ProblemException("iro-profile-exists", "Change the profile this person has.");
        }
        roles.require(personId);
        IroProfile profile = new IroProfile(personId, facts, time.now());
        entities.persist(profile);
        renewal.recorded(profile);
        audit.record(AuditEvent.of("CREATE_IRO_PROFILE", "IroProfile", profile.getId(), null));
        return profile;
    }

    IroProfile read(UUID id) {
        IroProfile profile = entities.find(IroProfile.class, id);
        if (profile == null) {
            throw ProblemException.notFound();
        }
        return profile;
    }

    /** For changing what children see: an IRO's own profile, or any for those who run the service. */
    IroProfile forChange(UUID id, String ifMatch) {
        Actor actor = current.get();
        if (!runsTheService(actor) && !id.equals(profileOf(actor.person()))) {
            throw ProblemException.notFound();
        }
        return changes.of(IroProfile.class, id, ifMatch);
    }

    IroProfile change(UUID id, String ifMatch, IroFacts facts) {
        IroProfile profile = forChange(id, ifMatch);
        requirePastQualification(facts);
        List<String> changed = new ArrayList<>(profile.professionalChanges(facts));
        if (!changed.isEmpty() && !runsTheService(current.get())) {
            throw new ProblemException(
                    "own-contact-only",
                    "You may change contact, hours, aboutMe and outOfOffice. Send the rest as it is.",
                    changed.stream()
                            .map(property -> new FieldProblem(
                                    "/" + property, "NOT_YOURS", "Your manager records changes of this."))
                            .toArray(FieldProblem[]::new));
        }
        OutOfOffice away = facts.outOfOffice();
        if (away != null && away.coverPersonId() != null && entities.find(Person.class, away.coverPersonId()) == null) {
            throw unknown("/outOfOffice/coverPersonId", "There is no such person in this authority.");
        }
        changed.addAll(profile.ownChanges(facts));
        profile.describe(facts);
        if (changed.contains("regulator") || changed.contains("registrationExpiresOn")) {
            renewal.recorded(profile);
            vacancies.checkIro(id);
        }
        audit.record(
                AuditEvent.of("UPDATE_IRO_PROFILE", "IroProfile", id, null).changing(changed.toArray(String[]::new)));
        return profile;
    }

    IroProfile linkToTeams(UUID id, String ifMatch, Set<UUID> teams) {
        IroProfile profile = changes.of(IroProfile.class, id, ifMatch);
        if (!teams.isEmpty()) {
            long known = entities.createQuery("select count(t) from Team t where t.id in :teams", Long.class)
                    .setParameter("teams", teams)
                    .getSingleResult();
            if (known < teams.size()) {
                throw unknown("/teamIds", "Not every one of these is a team of this authority.");
            }
        }
        profile.linkTo(teams);
        audit.record(AuditEvent.of("LINK_IRO_TO_TEAMS", "IroProfile", id, null).changing("linkedTeamIds"));
        return profile;
    }

    Page<NamedCaseload> caseloads(String cursor, int limit) {
        Page<IroStanding> page = list(cursor, limit);
        Map<UUID, Caseload> loads =
                caseloads.of(page.items().stream().map(IroStanding::id).toList(), time.today());
        return page.map(iro -> new NamedCaseload(iro.id(), iro.displayName(), loads.get(iro.id())));
    }

    Page<IroStanding> list(String cursor, int limit) {
        return standings.page(Cursor.parse(cursor, 1), limit, time.today());
    }

    IroStanding standing(IroProfile profile) {
        return standings.of(profile.getId(), time.today()).orElseThrow();
    }

    static ProblemException unknown(String pointer, String message) {
        return new ProblemException(
                "unknown-reference",
                "An id in the body names nothing that you can see.",
                new FieldProblem(pointer, "NOT_FOUND", message));
    }

    private static boolean runsTheService(Actor actor) {
        return actor.isAny(Role.IRO_MANAGER, Role.ADMIN);
    }

    private void requirePastQualification(IroFacts facts) {
        if (facts.qualifiedOn().isAfter(time.today())) {
            throw ProblemException.malformed(
                    new FieldProblem("/qualifiedOn", "IN_THE_FUTURE", "Nobody can have qualified after today."));
        }
    }

    private UUID profileOf(UUID person) {
        return entities.createQuery("select i.id from IroProfile i where i.personId = :person", UUID.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
