package org.openiro.companionapi.feedback;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.companion.MyFeedbackApi;
import org.openiro.api.companion.model.FeedbackToGive;
import org.openiro.companionapi.feedback.Giving.Given;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class MyFeedbackResource implements MyFeedbackApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final Giving giving;
    private final Answers answers;

    MyFeedbackResource(CurrentChild child, MyHelpers helpers, Giving giving, Answers answers) {
        this.child = child;
        this.helpers = helpers;
        this.giving = giving;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response giveMyFeedback(UUID reviewId, String openIROAppVersion, FeedbackToGive words) {
        Given given = giving.give(words.getId(), reviewId, FeedbackMapper.toSaid(words));
        return answers.composed(
                Response.status(given.isNew() ? 201 : 200)
                        .location(URI.create("/v1/me/reviews/" + reviewId + "/feedback")),
                new FeedbackMapper(child.get(), helpers.today()).toModel(given.feedback()));
    }
}
