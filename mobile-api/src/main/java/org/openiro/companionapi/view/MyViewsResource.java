package org.openiro.companionapi.view;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.companion.MyViewsApi;
import org.openiro.api.companion.model.MyView;
import org.openiro.api.companion.model.MyViewList;
import org.openiro.api.companion.model.MyWords;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.companionapi.view.Thinking.Saved;
import org.openiro.platform.operation.DecidesIfMatch;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class MyViewsResource implements MyViewsApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyViews views;
    private final Thinking thinking;

    MyViewsResource(CurrentChild child, MyHelpers helpers, MyViews views, Thinking thinking) {
        this.child = child;
        this.helpers = helpers;
        this.views = views;
        this.thinking = thinking;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response listMyViews(String cursor, Integer limit, String openIROAppVersion) {
        Page<MyView> page = views.lastChangedFirst(cursor, limit).map(mapper()::toModel);
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
        Saved saved = thinking.save(viewId, ifMatch, MyViewMapper.toThought(words));
        return answer(
                saved.isNew() ? Response.created(URI.create("/v1/me/views/" + viewId)) : Response.ok(), saved.view());
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

    private Response answer(Response.ResponseBuilder response, ViewRow view) {
        return response.entity(mapper().toModel(view))
                .header("ETag", view.etag())
                .build();
    }

    private MyViewMapper mapper() {
        return new MyViewMapper(child.get(), helpers.today());
    }
}
