package org.openiro.child;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.NhsNumberApi;
import org.openiro.api.staff.model.NhsNumberRecord;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class NhsNumberResource implements NhsNumberApi {

    private final NhsNumberService numbers;
    private final NhsNumberMapper mapper;
    private final Answers answers;

    NhsNumberResource(NhsNumberService numbers, NhsNumberMapper mapper, Answers answers) {
        this.numbers = numbers;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS})
    public Response getNhsNumber(UUID childId, UUID openIROAuthority) {
        return numbers.of(childId)
                .map(identifier -> answers.ok(identifier, mapper::toModel))
                .orElseGet(() -> none(childId));
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response recordNhsNumber(
            UUID childId, UUID openIROAuthority, String ifMatch, NhsNumberRecord nhsNumberRecord) {
        return answers.ok(
                numbers.record(
                        childId,
                        nhsNumberRecord.getNhsNumber(),
                        nhsNumberRecord.getVerified(),
                        ifMatch,
                        none(childId).getHeaderString(HttpHeaders.ETAG)),
                mapper::toModel);
    }

    private Response none(UUID child) {
        return answers.composed(mapper.none(child));
    }
}
