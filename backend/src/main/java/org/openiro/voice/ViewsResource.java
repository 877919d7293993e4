package org.openiro.voice;

import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ViewsApi;
import org.openiro.api.staff.model.SharedView;
import org.openiro.api.staff.model.ViewAcknowledgement;
import org.openiro.platform.http.Downloads;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.reading.ReadingMapper;
import org.openiro.reading.WordsForChild;

@ServesContract
class ViewsResource implements ViewsApi {

    private final ViewService views;
    private final VoiceMapper mapper;
    private final Answers answers;
    private final WordsForChild words;
    private final ReadingMapper reading;

    ViewsResource(ViewService views, VoiceMapper mapper, Answers answers, WordsForChild words, ReadingMapper reading) {
        this.views = views;
        this.mapper = mapper;
        this.answers = answers;
        this.words = words;
        this.reading = reading;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADVOCATE})
    public Response listReviewViews(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toViews(views.list(reviewId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADVOCATE})
    public Response getSharedView(UUID viewId, UUID openIROAuthority) {
        return answers.ok(views.show(viewId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADVOCATE})
    public Response getSharedViewAttachment(UUID viewId, UUID attachmentId, UUID openIROAuthority) {
        ViewAttachmentContent found = views.open(viewId, attachmentId);
        return Downloads.of(found.getContent(), found.getMediaType(), found.getSha256());
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response acknowledgeView(
            UUID viewId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ViewAcknowledgement viewAcknowledgement) {
        return answers.ok(
                views.acknowledge(viewId, ifMatch, viewAcknowledgement.getHowItWasUsed()),
                view -> toModel(view)
                        .readability(reading.toModel(words.check(view.getChildId(), view.getHowItWasUsed()))));
    }

    private SharedView toModel(ChildView view) {
        return mapper.toModel(views.line(view));
    }
}
