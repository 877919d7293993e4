package org.openiro.voice;

import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.FeedbackApi;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class FeedbackResource implements FeedbackApi {

    private final FeedbackService feedback;
    private final VoiceMapper mapper;

    FeedbackResource(FeedbackService feedback, VoiceMapper mapper) {
        this.feedback = feedback;
        this.mapper = mapper;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response listReviewFeedback(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toFeedback(feedback.list(reviewId, cursor, limit)))
                .build();
    }
}
