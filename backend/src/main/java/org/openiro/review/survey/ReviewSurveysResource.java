package org.openiro.review.survey;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReviewSurveysApi;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewSurveysResource implements ReviewSurveysApi {

    private final Surveys surveys;
    private final SurveyMapper mapper;

    ReviewSurveysResource(Surveys surveys, SurveyMapper mapper) {
        this.surveys = surveys;
        this.mapper = mapper;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response listReviewSurveys(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(surveys.asked(reviewId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response listReviewSurveyAnswers(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toAnswers(surveys.answers(reviewId, cursor, limit)))
                .build();
    }
}
