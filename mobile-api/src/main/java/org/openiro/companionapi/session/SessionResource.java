package org.openiro.companionapi.session;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import org.openiro.api.companion.SessionApi;
import org.openiro.api.companion.model.MySelf;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class SessionResource implements SessionApi {

    private final CurrentChild child;
    private final Answers answers;

    SessionResource(CurrentChild child, Answers answers) {
        this.child = child;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMe(String openIROAppVersion) {
        Me me = child.get();
        return answers.composed(new MySelf()
                .firstName(me.getFirstName())
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .authorityCode(me.getAuthorityCode()));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response quickExit(String openIROAppVersion) {
        child.leave();
        return Response.noContent().build();
    }
}
