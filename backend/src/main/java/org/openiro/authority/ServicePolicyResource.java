package org.openiro.authority;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ServicePolicyApi;
import org.openiro.api.staff.model.ServicePolicyChange;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ServicePolicyResource implements ServicePolicyApi {

    private final ServicePolicies policies;
    private final AuthorityMapper mapper;
    private final Answers answers;

    ServicePolicyResource(ServicePolicies policies, AuthorityMapper mapper, Answers answers) {
        this.policies = policies;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response getServicePolicy(UUID openIROAuthority) {
        return answer(policies.read());
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response replaceServicePolicy(
            UUID openIROAuthority, String ifMatch, ServicePolicyChange servicePolicyChange) {
        return answer(policies.replace(ifMatch, mapper.toPolicy(servicePolicyChange)));
    }

    private Response answer(LocalAuthority authority) {
        return answers.ok(authority, each -> mapper.toModel(each.getServicePolicy()));
    }
}
