package org.openiro.retention;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.LegalHoldsApi;
import org.openiro.api.staff.model.LegalHoldLifting;
import org.openiro.api.staff.model.LegalHoldRequest;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class LegalHoldsResource implements LegalHoldsApi {

    private final LegalHoldService holds;
    private final RetentionMapper mapper;
    private final Answers answers;

    LegalHoldsResource(LegalHoldService holds, RetentionMapper mapper, Answers answers) {
        this.holds = holds;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response placeLegalHold(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, LegalHoldRequest legalHoldRequest) {
        LegalHold hold = holds.place(childId, legalHoldRequest.getReason());
        return answers.created("/v1/legal-holds/" + hold.getId(), hold, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, ADMIN, AUDITOR})
    public Response getLegalHold(UUID holdId, UUID openIROAuthority) {
        return answers.ok(holds.read(holdId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response liftLegalHold(
            UUID holdId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            LegalHoldLifting legalHoldLifting) {
        return answers.ok(holds.lift(holdId, ifMatch, legalHoldLifting.getReason()), mapper::toModel);
    }
}
