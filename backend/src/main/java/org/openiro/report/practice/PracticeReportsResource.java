package org.openiro.report.practice;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.LEAD_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.PracticeReportsApi;
import org.openiro.clock.Quarter;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class PracticeReportsResource implements PracticeReportsApi {

    private final PracticeReports reports;
    private final PracticeReportsMapper mapper;
    private final Answers answers;

    PracticeReportsResource(PracticeReports reports, PracticeReportsMapper mapper, Answers answers) {
        this.reports = reports;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportDuties(LocalDate from, LocalDate to, UUID iroId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(reports.duties(from, to, iroId), from, to));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportReviewPractice(LocalDate from, LocalDate to, UUID iroId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(reports.practice(from, to, iroId), from, to));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportReviewFeedback(String quarter, UUID iroId, UUID openIROAuthority) {
        Quarter asked = Quarter.parse(quarter);
        return answers.composed(FeedbackReportMapper.toModel(reports.feedback(asked, iroId), asked));
    }
}
