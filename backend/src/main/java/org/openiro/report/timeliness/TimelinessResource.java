package org.openiro.report.timeliness;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.LEAD_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.ReportsApi;
import org.openiro.api.staff.model.TimelinessList;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class TimelinessResource implements ReportsApi {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final TimelinessReport report;
    private final TimelinessMapper mapper;
    private final HttpHeaders headers;
    private final Answers answers;

    TimelinessResource(TimelinessReport report, TimelinessMapper mapper, HttpHeaders headers, Answers answers) {
        this.report = report;
        this.mapper = mapper;
        this.headers = headers;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, AUDITOR, IRO})
    public Response getReviewTimeliness(
            LocalDate from, LocalDate to, String cursor, Integer limit, UUID openIROAuthority) {
        if (wantsCsv()) {
            return Response.ok(TimelinessCsv.of(report.all(from, to)), "text/csv;charset=UTF-8")
                    .build();
        }
        var page = report.page(from, to, cursor, limit).map(mapper::toModel);
        return Response.ok(
                        new TimelinessList().items(page.items()).nextCursor(page.nextCursor()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS, LEAD_MEMBER, AUDITOR})
    public Response summariseReviewTimeliness(LocalDate from, LocalDate to, UUID openIROAuthority) {
        return answers.composed(
                mapper.toModel(report.summary(from, to)).from(from).to(to));
    }

    /** Of the two forms the one that the caller likes better; JSON where both are alike. */
    private boolean wantsCsv() {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
