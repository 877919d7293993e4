package org.openiro.companionapi.view;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.api.companion.MyViewsApi;
import org.openiro.api.companion.model.MyView;
import org.openiro.api.companion.model.MyViewList;
import org.openiro.api.companion.model.MyWords;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.companionapi.view.Thinking.Saved;
import org.openiro.platform.http.Downloads;
import org.openiro.platform.http.Uploads;
import org.openiro.platform.operation.DecidesIfMatch;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class MyViewsResource implements MyViewsApi {

    private static final int MOST_MEBIBYTES = 5;

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyViews views;
    private final Thinking thinking;
    private final MyAttachments attachments;
    private final Attaching attaching;

    @Context
    HttpHeaders headers;

    MyViewsResource(
            CurrentChild child,
            MyHelpers helpers,
            MyViews views,
            Thinking thinking,
            MyAttachments attachments,
            Attaching attaching) {
        this.child = child;
        this.helpers = helpers;
        this.views = views;
        this.thinking = thinking;
        this.attachments = attachments;
        this.attaching = attaching;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response listMyViews(String cursor, Integer limit, String openIROAppVersion) {
        Page<ViewRow> found = views.lastChangedFirst(cursor, limit);
        Map<UUID, List<AttachmentRow>> attached =
                attachments.of(found.items().stream().map(view -> view.id).toList());
        MyViewMapper mapper = mapper();
        Page<MyView> page = found.map(view -> mapper.toModel(view, attached.getOrDefault(view.id, List.of())));
        return Response.ok(new MyViewList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyView(UUID viewId, String openIROAppVersion) {
        return answer(Response.ok(), views.find(viewId).orElseThrow(ProblemException::notFound));
    }

    @Override
    @RolesAllowed(CHILD)
    @DecidesIfMatch
    public Response putMyView(UUID viewId, String openIROAppVersion, String ifMatch, MyWords words) {
        return answer(thinking.save(viewId, ifMatch, MyViewMapper.toThought(words)), "/v1/me/views/" + viewId);
    }

    @Override
    @RolesAllowed(CHILD)
    @DecidesIfMatch
    public Response shareMyView(UUID viewId, String openIROAppVersion, String ifMatch) {
        return answer(Response.ok(), thinking.share(viewId, ifMatch));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response deleteMyView(UUID viewId, String openIROAppVersion, String ifMatch) {
        thinking.throwAway(viewId, ifMatch);
        return Response.noContent().build();
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyViewAttachment(UUID viewId, UUID attachmentId, String openIROAppVersion) {
        AttachmentContent found = attachments.content(viewId, attachmentId).orElseThrow(ProblemException::notFound);
        return Downloads.of(found.content, found.mediaType, found.sha256);
    }

    @Override
    @RolesAllowed(CHILD)
    public Response putMyViewAttachment(
            UUID viewId, UUID attachmentId, String openIROAppVersion, InputStream body) {
        byte[] sent = Uploads.read(body, MOST_MEBIBYTES);
        MediaType type = headers.getMediaType();
        return answer(
                attaching.attach(viewId, attachmentId, type.getType() + "/" + type.getSubtype(), sent),
                "/v1/me/views/" + viewId + "/attachments/" + attachmentId);
    }

    @Override
    @RolesAllowed(CHILD)
    public Response deleteMyViewAttachment(UUID viewId, UUID attachmentId, String openIROAppVersion) {
        return answer(Response.ok(), attaching.detach(viewId, attachmentId));
    }

    private Response answer(Saved saved, String address) {
        return answer(saved.isNew() ? Response.created(URI.create(address)) : Response.ok(), saved.view());
    }

    private Response answer(Response.ResponseBuilder response, ViewRow view) {
        return response.entity(mapper().toModel(view, attachments.of(view.id)))
                .header("ETag", view.etag())
                .build();
    }

    private MyViewMapper mapper() {
        return new MyViewMapper(child.get(), helpers.today());
    }
}
