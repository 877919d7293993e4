package org.openiro.people;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.PeopleApi;
import org.openiro.api.staff.model.MembershipAddition;
import org.openiro.api.staff.model.PersonChange;
import org.openiro.api.staff.model.PersonRegistration;
import org.openiro.api.staff.model.StaffRole;
import org.openiro.api.staff.model.TeamDetails;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class PeopleResource implements PeopleApi {

    private final People people;
    private final PersonService persons;
    private final MembershipService memberships;
    private final Teams teams;
    private final PeopleMapper mapper;
    private final Answers answers;

    PeopleResource(
            People people,
            PersonService persons,
            MembershipService memberships,
            Teams teams,
            PeopleMapper mapper,
            Answers answers) {
        this.people = people;
        this.persons = persons;
        this.memberships = memberships;
        this.teams = teams;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response registerPerson(UUID openIROAuthority, UUID idempotencyKey, PersonRegistration registration) {
        Person person = persons.register(mapper.toDetails(registration), mapper.toRoles(registration.getMemberships()));
        return answers.created("/v1/people/" + person.getId(), person, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response listPeople(StaffRole role, UUID teamId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toPeople(people.list(mapper.toRole(role), teamId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response getPerson(UUID personId, UUID openIROAuthority) {
        return answers.ok(persons.read(personId), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response updatePerson(UUID personId, UUID openIROAuthority, String ifMatch, PersonChange change) {
        return answers.ok(persons.update(personId, ifMatch, mapper.toDetails(change)), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response addMembership(
            UUID personId, UUID openIROAuthority, UUID idempotencyKey, MembershipAddition addition) {
        Membership membership = memberships.add(personId, mapper.toRole(addition));
        return answers.created(
                "/v1/people/" + personId + "/memberships/" + membership.getId(),
                persons.read(personId),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response endMembership(UUID personId, UUID membershipId, UUID openIROAuthority, String ifMatch) {
        return answers.ok(memberships.end(personId, membershipId, ifMatch), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response registerTeam(UUID openIROAuthority, UUID idempotencyKey, TeamDetails details) {
        Team team = teams.register(details.getName(), details.getManagerId());
        return answers.created("/v1/teams/" + team.getId(), team, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response listTeams(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toTeams(teams.list(cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response getTeam(UUID teamId, UUID openIROAuthority) {
        return answers.ok(teams.read(teamId), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response updateTeam(UUID teamId, UUID openIROAuthority, String ifMatch, TeamDetails details) {
        return answers.ok(teams.update(teamId, ifMatch, details.getName(), details.getManagerId()), mapper::toModel);
    }
}
