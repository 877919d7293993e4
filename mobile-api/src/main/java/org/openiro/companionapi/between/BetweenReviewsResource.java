package org.openiro.companionapi.between;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.openiro.api.companion.BetweenReviewsApi;
import org.openiro.api.companion.model.ContactToAskFor;
import org.openiro.companionapi.between.MyContactWishes.Asked;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class BetweenReviewsResource implements BetweenReviewsApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyContactWishes wishes;
    private final Answers answers;

    BetweenReviewsResource(CurrentChild child, MyHelpers helpers, MyContactWishes wishes, Answers answers) {
        this.child = child;
        this.helpers = helpers;
        this.wishes = wishes;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyBetweenReviews(String openIROAppVersion) {
        return answers.composed(mapper().toModel(wishes.latest(), wishes.results()));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response askForContact(String openIROAppVersion, ContactToAskFor contactToAskFor) {
        Asked asked = wishes.ask(contactToAskFor.getId(), contactToAskFor.getText());
        return answers.composed(
                Response.status(asked.isNew() ? 201 : 200).location(URI.create("/v1/me/between-reviews")),
                mapper().toModel(asked.wish()));
    }

    private BetweenReviewsMapper mapper() {
        return new BetweenReviewsMapper(child.get(), helpers.today());
    }
}
