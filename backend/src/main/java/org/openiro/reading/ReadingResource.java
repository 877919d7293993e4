package org.openiro.reading;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReadabilityApi;
import org.openiro.api.staff.model.ReadabilityQuestion;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReadingResource implements ReadabilityApi {

    private final ReadingMapper mapper;

    ReadingResource(ReadingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN})
    public Response checkReadability(UUID openIROAuthority, ReadabilityQuestion question) {
        return Response.ok(mapper.toModel(ReadingCheck.of(
                        question.getText(), mapper.toBand(question.getReadingBand()), question.getLanguage())))
                .build();
    }
}
