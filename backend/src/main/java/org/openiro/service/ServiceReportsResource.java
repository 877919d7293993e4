package org.openiro.service;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.ServiceReportsApi;
import org.openiro.authority.ServicePolicies;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ServiceReportsResource implements ServiceReportsApi {

    private final ServiceReports reports;
    private final ServicePolicies policies;
    private final ServiceReportsMapper mapper;
    private final AuthorityTime time;
    private final Answers answers;

    ServiceReportsResource(
            ServiceReports reports,
            ServicePolicies policies,
            ServiceReportsMapper mapper,
            AuthorityTime time,
            Answers answers) {
        this.reports = reports;
        this.policies = policies;
        this.mapper = mapper;
        this.time = time;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response reportIroTraining(UUID openIROAuthority) {
        return answers.composed(mapper.toModel(reports.training(), time.today()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response reportIroTime(LocalDate from, LocalDate to, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(reports.timeSpent(from, to), from, to));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response reportOtherDuties(Integer year, UUID openIROAuthority) {
        ReportingYear of = new ReportingYear(year);
        return answers.composed(
                mapper.toModel(reports.otherDuties(of), of, policies.current().otherDutyHoursInYear()));
    }
}
