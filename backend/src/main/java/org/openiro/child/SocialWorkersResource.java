package org.openiro.child;

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
import org.openiro.access.ChildAccess;
import org.openiro.api.staff.SocialWorkersApi;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class SocialWorkersResource implements SocialWorkersApi {

    private final ChildAccess access;
    private final SocialWorkerChanges changes;
    private final SocialWorkerReport report;
    private final SocialWorkersMapper mapper;
    private final AuthorityTime time;
    private final Answers answers;

    SocialWorkersResource(
            ChildAccess access,
            SocialWorkerChanges changes,
            SocialWorkerReport report,
            SocialWorkersMapper mapper,
            AuthorityTime time,
            Answers answers) {
        this.access = access;
        this.changes = changes;
        this.report = report;
        this.mapper = mapper;
        this.time = time;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getSocialWorkerHistory(UUID childId, UUID openIROAuthority) {
        access.require(childId);
        return answers.composed(mapper.toModel(changes.of(childId), time.today()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportSocialWorkerChanges(LocalDate from, LocalDate to, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(report.counts(from, to, time.today()), from, to));
    }
}
