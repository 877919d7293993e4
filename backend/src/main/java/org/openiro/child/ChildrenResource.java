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
import static org.openiro.access.Role.Names.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ChildrenApi;
import org.openiro.api.staff.model.ChildRegistration;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ChildrenResource implements ChildrenApi {

    private final ChildService children;
    private final ChildMapper mapper;
    private final Answers answers;

    ChildrenResource(ChildService children, ChildMapper mapper, Answers answers) {
        this.children = children;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER, SYSTEM})
    public Response registerChild(UUID openIROAuthority, UUID idempotencyKey, ChildRegistration childRegistration) {
        Child child = children.register(mapper.toFacts(childRegistration));
        return answers.created("/v1/children/" + child.getId(), child, this::toModel);
    }

    @Override
    @RolesAllowed({
        IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS, SYSTEM
    })
    public Response getChild(UUID childId, UUID openIROAuthority) {
        return answers.ok(children.read(childId), this::toModel);
    }

    private org.openiro.api.staff.model.Child toModel(Child child) {
        return mapper.toModel(child, children.situation(child));
    }
}
