package org.openiro.child;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ChildrenApi;
import org.openiro.api.staff.model.ChildChange;
import org.openiro.api.staff.model.ChildRegistration;
import org.openiro.api.staff.model.KeyPersonAssignment;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ChildrenResource implements ChildrenApi {

    private final ChildService children;
    private final ChildList list;
    private final ChildSituations situations;
    private final KeyPersonService keyPeople;
    private final ChildMapper mapper;
    private final KeyPersonMapper keyPersonMapper;
    private final Answers answers;

    ChildrenResource(
            ChildService children,
            ChildList list,
            ChildSituations situations,
            KeyPersonService keyPeople,
            ChildMapper mapper,
            KeyPersonMapper keyPersonMapper,
            Answers answers) {
        this.children = children;
        this.list = list;
        this.situations = situations;
        this.keyPeople = keyPeople;
        this.mapper = mapper;
        this.keyPersonMapper = keyPersonMapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response registerChild(UUID openIROAuthority, UUID idempotencyKey, ChildRegistration childRegistration) {
        Child child = children.register(mapper.toFacts(childRegistration));
        return answers.created("/v1/children/" + child.getId(), child, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getChild(UUID childId, UUID openIROAuthority) {
        return answers.ok(children.read(childId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listChildren(
            UUID iroId, UUID teamId, Boolean lookedAfter, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toModel(list.page(new ChildFilter(iroId, teamId, lookedAfter), cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response updateChild(UUID childId, UUID openIROAuthority, String ifMatch, ChildChange childChange) {
        return answers.ok(children.update(childId, ifMatch, mapper.toFacts(childChange)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listKeyPeople(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(keyPersonMapper.toModel(keyPeople.list(childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getKeyPerson(UUID childId, UUID keyPersonId, UUID openIROAuthority) {
        NamedKeyPerson named = keyPeople.read(childId, keyPersonId);
        return answers.ok(named.entry(), entry -> keyPersonMapper.toModel(named));
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response assignKeyPerson(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, KeyPersonAssignment assignment) {
        NamedKeyPerson named = keyPeople.assign(
                childId,
                assignment.getPersonId(),
                keyPersonMapper.toRelation(assignment.getRelation()),
                assignment.getFrom(),
                keyPersonMapper.toReason(assignment.getChangeReason()));
        return answers.created(
                "/v1/children/" + childId + "/key-people/" + named.entry().getId(),
                named.entry(),
                entry -> keyPersonMapper.toModel(named));
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response endKeyPerson(UUID childId, UUID keyPersonId, UUID openIROAuthority, String ifMatch) {
        NamedKeyPerson named = keyPeople.end(childId, keyPersonId, ifMatch);
        return answers.ok(named.entry(), entry -> keyPersonMapper.toModel(named));
    }

    private org.openiro.api.staff.model.Child toModel(Child child) {
        return mapper.toModel(child, situations.of(child.getId()));
    }
}
