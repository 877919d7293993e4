package org.openiro.companionapi.advocacy;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.openiro.api.companion.MyAdvocacyApi;
import org.openiro.api.companion.model.AdvocateWanted;
import org.openiro.api.companion.model.MyAdvocacyRequest;
import org.openiro.api.companion.model.MyAdvocacyRequestList;
import org.openiro.companionapi.advocacy.Asking.Asked;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;

@ServesContract
class MyAdvocacyResource implements MyAdvocacyApi {

    private static final String PATH = "/v1/me/advocacy-requests";

    private final CurrentChild child;
    private final MyRequests requests;
    private final Asking asking;
    private final Answers answers;

    MyAdvocacyResource(CurrentChild child, MyRequests requests, Asking asking, Answers answers) {
        this.child = child;
        this.requests = requests;
        this.asking = asking;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response listMyAdvocacyRequests(String cursor, Integer limit, String openIROAppVersion) {
        Page<MyAdvocacyRequest> page =
                requests.newestFirst(cursor, limit).map(new MyAdvocacyMapper(child.get())::toModel);
        return Response.ok(new MyAdvocacyRequestList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed(CHILD)
    public Response askForAdvocate(String openIROAppVersion, AdvocateWanted words) {
        Asked asked = asking.ask(words.getId(), words.getReason());
        return answers.composed(
                Response.status(asked.isNew() ? 201 : 200).location(URI.create(PATH)),
                new MyAdvocacyMapper(child.get()).toModel(asked.request()));
    }
}
