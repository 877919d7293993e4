package org.openiro.review;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.openiro.api.staff.ReviewMeetingsApi;
import org.openiro.api.staff.model.ReviewMeetingPlanning;
import org.openiro.api.staff.model.ReviewMeetings;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewMeetingsResource implements ReviewMeetingsApi {

    private final MeetingService service;
    private final MeetingSeries series;
    private final MeetingMapper mapper;
    private final Answers answers;

    ReviewMeetingsResource(MeetingService service, MeetingSeries series, MeetingMapper mapper, Answers answers) {
        this.service = service;
        this.series = series;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getReviewMeetings(UUID reviewId, UUID openIROAuthority) {
        return answers.ok(service.read(reviewId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, SOCIAL_WORKER})
    public Response planReviewMeetings(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ReviewMeetingPlanning planning) {
        return answers.ok(service.plan(reviewId, ifMatch, mapper.toPlans(planning.getMeetings())), this::toModel);
    }

    private ReviewMeetings toModel(Review review) {
        List<MeetingTime> meetings = series.of(review);
        return new ReviewMeetings()
                .items(mapper.toModels(meetings))
                .warnings(
                        service.takesLong(meetings)
                                ? List.of(ReviewMeetings.WarningsEnum.SERIES_TAKES_LONG)
                                : List.of());
    }
}
