package org.openiro.people;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Memberships;
import org.openiro.access.Memberships.Membership;
import org.openiro.api.staff.MeApi;
import org.openiro.api.staff.model.ActingFor;
import org.openiro.api.staff.model.AuthorityName;
import org.openiro.api.staff.model.Me;
import org.openiro.api.staff.model.StaffRole;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Who is signed in: open to everybody who is anything in any authority, also before they have said which. */
@ServesContract
@Authenticated
public class MeResource implements MeApi {

    private static final int SORT_KEY = 3;

    private final SecurityIdentity identity;
    private final CurrentActor current;
    private final Memberships memberships;
    private final EntityManager entities;
    private final Answers answers;
    private final PeopleMapper mapper;

    MeResource(
            SecurityIdentity identity,
            CurrentActor current,
            Memberships memberships,
            EntityManager entities,
            Answers answers,
            PeopleMapper mapper) {
        this.identity = identity;
        this.current = current;
        this.memberships = memberships;
        this.entities = entities;
        this.answers = answers;
        this.mapper = mapper;
    }

    @Override
    public Response getMe(UUID openIROAuthority) {
        List<Membership> mine = mine();
        Optional<Actor> actor = current.find();
        if (actor.isEmpty() && openIROAuthority != null) {
            throw ProblemException.notFound();
        }
        Me me = new Me().authorityNeeded(actor.isEmpty());
        if (actor.isPresent()) {
            Person person = entities.find(Person.class, actor.get().person());
            me.displayName(person.getDisplayName()).email(person.getEmail()).actingFor(actingFor(actor.get(), mine));
        } else {
            me.displayName(mine.get(0).personName());
        }
        return answers.composed(me);
    }

    @Override
    public Response listMyMemberships(String cursor, Integer limit) {
        Optional<Cursor> after = Cursor.parse(cursor, SORT_KEY);
        // Nobody has more than a handful.
        List<Membership> rest = mine().stream()
                .filter(m -> after.isEmpty() || compare(m, after.get()) > 0)
                .limit(Page.fetch(limit))
                .toList();
        Page<Membership> page = Page.of(rest, limit, m -> Cursor.after(m.authorityCode(), m.role(), m.id()));
        return Response.ok(mapper.toMine(page)).build();
    }

    private List<Membership> mine() {
        List<Membership> mine = memberships.of(identity.getPrincipal().getName()).stream()
                .sorted(Comparator.comparing(Membership::authorityCode)
                        .thenComparing(m -> m.role().name())
                        .thenComparing(m -> m.id().toString()))
                .toList();
        if (mine.isEmpty()) {
            throw new ProblemException("forbidden", "No authority has registered you.");
        }
        return mine;
    }

    private static int compare(Membership membership, Cursor cursor) {
        int byAuthority = membership.authorityCode().compareTo(cursor.text(0));
        int byRole = membership.role().name().compareTo(cursor.text(1));
        return byAuthority != 0
                ? byAuthority
                : byRole != 0 ? byRole : membership.id().toString().compareTo(cursor.text(2));
    }

    private static ActingFor actingFor(Actor actor, List<Membership> mine) {
        Membership here = mine.stream()
                .filter(m -> m.authority().equals(actor.authority()))
                .findFirst()
                .orElseThrow();
        return new ActingFor()
                .authority(new AuthorityName()
                        .id(here.authority())
                        .code(here.authorityCode())
                        .name(here.authorityName()))
                .personId(actor.person())
                .roles(actor.roles().stream()
                        .map(role -> StaffRole.valueOf(role.name()))
                        .sorted()
                        .toList());
    }
}
