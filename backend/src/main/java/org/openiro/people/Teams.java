package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.data.Turns;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Teams of social workers and who manages them. */
@ApplicationScoped
class Teams {

    private static final int SORT_KEY = 2;
    private static final String TURN = "TEAMS";

    // Somebody who manages the case cannot be the child's IRO: SI 2010/959, regulation 46.
    private static final String CHILDREN_REVIEWED_BY_MANAGER = """
            select count(distinct k.child_id) from openiro.membership m
            join openiro.key_person k on k.local_authority_id = m.local_authority_id and k.person_id = m.person_id
                and k.relation = 'CASE_WORKER' and k.ended_on is null
            join openiro.allocation a on a.local_authority_id = k.local_authority_id and a.child_id = k.child_id
                and a.ended_on is null
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where m.team_id = :team and m.ended_on is null and i.person_id = :manager
            """;

    private final EntityManager entities;
    private final Changes changes;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    Teams(EntityManager entities, Changes changes, Turns turns, Audit audit, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    Team register(String name, UUID managerId) {
        Person manager = manager(managerId);
        Team team = new Team(name, manager, clock.instant());
        requireFreeName(name, team.getId());
        entities.persist(team);
        audit.record(AuditEvent.of("REGISTER_TEAM", "Team", team.getId(), null));
        return team;
    }

    Team read(UUID id) {
        Team team = entities.find(Team.class, id);
        if (team == null) {
            throw ProblemException.notFound();
        }
        return team;
    }

    /** A page by name. */
    Page<Team> list(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, SORT_KEY);
        TypedQuery<Team> query = entities.createQuery(
                "select t from Team t join fetch t.manager"
                        + (after.isPresent() ? " where t.name > :name or (t.name = :name and t.id > :id)" : "")
                        + " order by t.name, t.id",
                Team.class);
        after.ifPresent(c -> query.setParameter("name", c.text(0)).setParameter("id", c.id(1)));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                team -> Cursor.after(team.getName(), team.getId()));
    }

    Team update(UUID id, String ifMatch, String name, UUID managerId) {
        Team team = changes.of(Team.class, id, ifMatch);
        Person manager = manager(managerId);
        requireFreeName(name, id);
        if (!team.getManager().getId().equals(managerId)) {
            requireIndependent(id, managerId);
        }
        List<String> changed = team.describe(name, manager);
        audit.record(AuditEvent.of("UPDATE_TEAM", "Team", id, null).changing(changed.toArray(String[]::new)));
        return team;
    }

    /**
     * Checks a role that is to be given.
     *
     * @param pointer to the role in the request
     * @throws ProblemException 422 when its team is missing or unknown
     */
    void require(RoleInTeam role, String pointer) {
        if (role.lacksTeam()) {
            throw new ProblemException(
                    "team-needed",
                    "A social worker works in a team. Name it in teamId.",
                    new FieldProblem(pointer + "/teamId", "REQUIRED", "This role needs a team."));
        }
        if (role.team() != null && entities.find(Team.class, role.team()) == null) {
            throw unknown(pointer + "/teamId");
        }
    }

    private Person manager(UUID id) {
        Person manager = entities.find(Person.class, id);
        if (manager == null) {
            throw unknown("/managerId");
        }
        return manager;
    }

    // Two at once would both find it free.
    private void requireFreeName(String name, UUID except) {
        turns.take(TURN);
        boolean taken = !entities.createQuery("select 1 from Team t where t.name = :name and t.id <> :except")
                .setParameter("name", name)
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new ProblemException(
                    "team-name-taken",
                    "Another team of the authority has this name.",
                    new FieldProblem("/name", "TAKEN", "Another team has this name."));
        }
    }

    private void requireIndependent(UUID team, UUID manager) {
        long children = ((Number) entities.createNativeQuery(CHILDREN_REVIEWED_BY_MANAGER)
                        .setParameter("team", team)
                        .setParameter("manager", manager)
                        .getSingleResult())
                .longValue();
        if (children > 0) {
            throw new ProblemException(
                    "iro-conflict",
                    "Whoever manages the case of a child cannot be the child's IRO. Allocate other IROs first.",
                    new FieldProblem(
                            "/managerId",
                            "CASE_WORKER_MANAGER",
                            "This person is the IRO of children of the team: " + children + "."));
        }
    }

    private static ProblemException unknown(String pointer) {
        return new ProblemException(
                "unknown-reference",
                "Something named in the request is not known in this authority.",
                new FieldProblem(pointer, "NOT_FOUND", "There is nothing with this id here."));
    }
}
