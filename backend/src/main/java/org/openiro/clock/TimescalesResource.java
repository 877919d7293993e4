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
import static org.openiro.access.Role.Names.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.TimescalesApi;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class TimescalesResource implements TimescalesApi {

    private final AuthorityTime time;
    private final TimescaleMapper mapper;
    private final Answers answers;

    TimescalesResource(AuthorityTime time, TimescaleMapper mapper, Answers answers) {
        this.time = time;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({
        IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, DCS, LEAD_MEMBER, AUDITOR, SYSTEM
    })
    public Response getDueDate(TimescaleRule rule, LocalDate from, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(time.calculator().dueDate(mapper.toRule(rule), from)));
    }
}
