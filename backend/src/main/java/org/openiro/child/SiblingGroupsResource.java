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
import java.util.Set;
import java.util.UUID;
import org.openiro.api.staff.SiblingGroupsApi;
import org.openiro.api.staff.model.SiblingAddition;
import org.openiro.api.staff.model.SiblingGroupCreation;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class SiblingGroupsResource implements SiblingGroupsApi {

    private final SiblingGroupService groups;
    private final SiblingGroupMapper mapper;
    private final Answers answers;

    SiblingGroupsResource(SiblingGroupService groups, SiblingGroupMapper mapper, Answers answers) {
        this.groups = groups;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response createSiblingGroup(UUID openIROAuthority, UUID idempotencyKey, SiblingGroupCreation creation) {
        SiblingGroup group = groups.create(Set.copyOf(creation.getChildIds()));
        return answers.created("/v1/sibling-groups/" + group.getId(), group, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getSiblingGroup(UUID siblingGroupId, UUID openIROAuthority) {
        return answers.ok(groups.read(siblingGroupId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getSiblingGroupOfChild(UUID childId, UUID openIROAuthority) {
        return answers.ok(groups.ofChild(childId), this::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response addSibling(
            UUID siblingGroupId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, SiblingAddition addition) {
        return answers.ok(groups.add(siblingGroupId, ifMatch, addition.getChildId()), this::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response removeSibling(UUID siblingGroupId, UUID childId, UUID openIROAuthority, String ifMatch) {
        return answers.ok(groups.remove(siblingGroupId, ifMatch, childId), this::toModel);
    }

    private org.openiro.api.staff.model.SiblingGroup toModel(SiblingGroup group) {
        return mapper.toModel(group, groups.shown(group));
    }
}
