package org.openiro.authority;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.LEAD_MEMBER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.AuthorityApi;
import org.openiro.api.staff.model.AuthorityChange;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class AuthorityResource implements AuthorityApi {

    private final AuthorityService authorities;
    private final AuthorityMapper mapper;
    private final Answers answers;

    AuthorityResource(AuthorityService authorities, AuthorityMapper mapper, Answers answers) {
        this.authorities = authorities;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({
        IRO,
        IRO_MANAGER,
        SOCIAL_WORKER,
        PRACTICE_MANAGER,
        ADMIN,
        ADVOCATE,
        GUARDIAN,
        DCS,
        LEAD_MEMBER,
        AUDITOR
    })
    public Response getAuthority(UUID openIROAuthority) {
        return answers.ok(authorities.read(), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response updateAuthority(UUID openIROAuthority, String ifMatch, AuthorityChange change) {
        return answers.ok(authorities.update(ifMatch, mapper.toDetails(change)), mapper::toModel);
    }
}
