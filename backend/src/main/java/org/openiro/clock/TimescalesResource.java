package org.openiro.clock;

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
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.TimescalesApi;
import org.openiro.api.staff.model.TimescalePolicyReplacement;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class TimescalesResource implements TimescalesApi {

    private final TimescaleService timescales;
    private final PolicyService policies;
    private final TimescaleMapper mapper;
    private final Answers answers;

    TimescalesResource(TimescaleService timescales, PolicyService policies, TimescaleMapper mapper, Answers answers) {
        this.timescales = timescales;
        this.policies = policies;
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
    public Response getDueDate(TimescaleRule rule, LocalDate from, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(timescales.dueDate(mapper.toRule(rule), from)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response getFirstReviewPlan(LocalDate lookedAfterFrom, LocalDate meetingOn, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(timescales.firstReviewPlan(lookedAfterFrom, meetingOn)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response getTimescalePolicy(UUID openIROAuthority) {
        return answer(policies.inForce());
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response listTimescalePolicyVersions(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toModel(policies.versions(cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS})
    public Response replaceTimescalePolicy(
            UUID openIROAuthority, String ifMatch, TimescalePolicyReplacement replacement) {
        return answer(policies.replace(ifMatch, mapper.toRequest(replacement)));
    }

    private Response answer(PolicyVersion version) {
        return Response.ok(mapper.toModel(version))
                .header("ETag", policies.etag())
                .build();
    }
}
