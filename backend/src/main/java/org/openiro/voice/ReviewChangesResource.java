package org.openiro.voice;

import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReviewChangesApi;
import org.openiro.api.staff.model.ReviewChangeAnswer;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.reading.ReadingMapper;
import org.openiro.reading.WordsForChild;

@ServesContract
class ReviewChangesResource implements ReviewChangesApi {

    private final ReviewChangeService changes;
    private final VoiceMapper mapper;
    private final Answers answers;
    private final WordsForChild words;
    private final ReadingMapper reading;

    ReviewChangesResource(
            ReviewChangeService changes,
            VoiceMapper mapper,
            Answers answers,
            WordsForChild words,
            ReadingMapper reading) {
        this.changes = changes;
        this.mapper = mapper;
        this.answers = answers;
        this.words = words;
        this.reading = reading;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response listReviewChangeRequests(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toChanges(changes.list(reviewId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response getReviewChangeRequest(UUID changeRequestId, UUID openIROAuthority) {
        return answers.ok(changes.show(changeRequestId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response answerReviewChangeRequest(
            UUID changeRequestId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ReviewChangeAnswer answer) {
        return answers.ok(
                changes.answer(changeRequestId, ifMatch, answer.getAgreed(), answer.getWhatHappens()),
                request -> toModel(request)
                        .readability(reading.toModel(words.check(request.getChildId(), request.getWhatHappens()))));
    }

    private org.openiro.api.staff.model.ReviewChangeRequest toModel(ReviewChangeRequest request) {
        return mapper.toModel(changes.line(request));
    }
}
