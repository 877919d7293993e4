package org.openiro.restriction;

import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.RestrictionsApi;
import org.openiro.api.staff.model.RecordRestrictionLifting;
import org.openiro.api.staff.model.RecordRestrictionPeople;
import org.openiro.api.staff.model.RecordRestrictionRequest;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class RestrictionsResource implements RestrictionsApi {

    private final RestrictionService restrictions;
    private final RestrictionRegister register;
    private final RestrictionMapper mapper;
    private final Answers answers;

    RestrictionsResource(
            RestrictionService restrictions, RestrictionRegister register, RestrictionMapper mapper, Answers answers) {
        this.restrictions = restrictions;
        this.register = register;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response restrictRecord(
            UUID childId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            RecordRestrictionRequest recordRestrictionRequest) {
        RecordRestriction made = restrictions.restrict(
                childId, ifMatch, recordRestrictionRequest.getReason(), recordRestrictionRequest.getPersonIds());
        return answers.created("/v1/restrictions/" + made.getId(), made, this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response listRestrictions(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toRestrictions(register.page(cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response getRestriction(UUID restrictionId, UUID openIROAuthority) {
        return answers.ok(restrictions.read(restrictionId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response nameRestrictionPeople(
            UUID restrictionId,
            UUID openIROAuthority,
            String ifMatch,
            RecordRestrictionPeople recordRestrictionPeople) {
        return answers.ok(
                restrictions.name(
                        restrictionId,
                        ifMatch,
                        recordRestrictionPeople.getReason(),
                        recordRestrictionPeople.getPersonIds()),
                this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response liftRestriction(
            UUID restrictionId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            RecordRestrictionLifting recordRestrictionLifting) {
        return answers.ok(
                restrictions.lift(restrictionId, ifMatch, recordRestrictionLifting.getReason()), this::toModel);
    }

    private org.openiro.api.staff.model.RecordRestriction toModel(RecordRestriction restriction) {
        return mapper.toModel(restrictions.show(restriction));
    }
}
