package org.openiro.oversight.report;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.LEAD_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openiro.api.staff.OversightReportsApi;
import org.openiro.api.staff.model.ChangesReport;
import org.openiro.api.staff.model.PracticeFeedbackReport;
import org.openiro.api.staff.model.SignificantEventsReport;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.ReportSpan;
import org.openiro.oversight.change.ChangeFigures;
import org.openiro.oversight.event.EventFigures;
import org.openiro.oversight.feedback.PracticeFigures;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.review.EarlyReviewFigures;

@ServesContract
class OversightReportsResource implements OversightReportsApi {

    private final EventFigures events;
    private final ChangeFigures changes;
    private final EarlyReviewFigures early;
    private final PracticeFigures practice;
    private final AuthorityTime time;
    private final OversightMapper mapper;
    private final Answers answers;

    OversightReportsResource(
            EventFigures events,
            ChangeFigures changes,
            EarlyReviewFigures early,
            PracticeFigures practice,
            AuthorityTime time,
            OversightMapper mapper,
            Answers answers) {
        this.events = events;
        this.changes = changes;
        this.early = early;
        this.practice = practice;
        this.time = time;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportSignificantEvents(LocalDate from, LocalDate to, UUID openIROAuthority) {
        ReportSpan.require(from, to);
        return answers.composed(new SignificantEventsReport()
                .from(from)
                .to(to)
                .asOf(time.now().atOffset(ZoneOffset.UTC))
                .events(events.of(from, to).stream().map(mapper::toModel).toList()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response reportChanges(LocalDate from, LocalDate to, UUID openIROAuthority) {
        ReportSpan.require(from, to);
        return answers.composed(new ChangesReport()
                .from(from)
                .to(to)
                .asOf(time.now().atOffset(ZoneOffset.UTC))
                .changes(mapper.toModel(changes.of(from, to)))
                .earlyReviews(early.of(from, to).stream().map(mapper::toModel).toList()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response reportPracticeFeedback(LocalDate from, LocalDate to, UUID openIROAuthority) {
        ReportSpan.require(from, to);
        return answers.composed(new PracticeFeedbackReport()
                .from(from)
                .to(to)
                .asOf(time.now().atOffset(ZoneOffset.UTC))
                .feedback(practice.of(from, to).stream().map(mapper::toModel).toList()));
    }
}
