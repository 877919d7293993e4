package org.openiro.companionapi.review;

import static org.openiro.companionapi.access.Roles.CHILD;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.api.companion.MyReviewApi;
import org.openiro.api.companion.model.ChangeToAskFor;
import org.openiro.api.companion.model.MyWishAnswer;
import org.openiro.api.companion.model.PastReview;
import org.openiro.api.companion.model.PlannedReview;
import org.openiro.api.companion.model.WishesToSave;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.review.AskingForChange.Asked;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.companionapi.words.Spoken;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.DecidesIfMatch;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class MyReviewResource implements MyReviewApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyReviews reviews;
    private final MyChanges changes;
    private final AskingForChange asking;
    private final Wishing wishing;
    private final ObjectMapper json;
    private final Clock clock;
    private final Answers answers;

    MyReviewResource(
            CurrentChild child,
            MyHelpers helpers,
            MyReviews reviews,
            MyChanges changes,
            AskingForChange asking,
            Wishing wishing,
            ObjectMapper json,
            Clock clock,
            Answers answers) {
        this.child = child;
        this.helpers = helpers;
        this.reviews = reviews;
        this.changes = changes;
        this.asking = asking;
        this.wishing = wishing;
        this.json = json;
        this.clock = clock;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyNextReview(String openIROAppVersion) {
        MyReviewMapper mapper = new MyReviewMapper(child.get(), helpers.today(), clock.instant());
        Optional<ReviewRow> next = reviews.next();
        Optional<PlannedReview> planned = next.map(review ->
                mapper.planned(review, reviews.meetings(review.id), reviews.people(review.id), answers(review.id)));
        Optional<PastReview> last = reviews.last().map(mapper::past);
        // What was asked before the last review was for that one.
        Instant since = last.map(
                        review -> review.getHeldOn().atStartOfDay(Spoken.LONDON).toInstant())
                .orElse(Instant.EPOCH);
        return answers.composed(mapper.toModel(mapper.message(next), planned, last, changes.since(since)));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response askForReviewChange(UUID reviewId, String openIROAppVersion, ChangeToAskFor change) {
        Asked asked = asking.ask(change.getId(), reviewId, change.getWhat().name(), change.getText());
        return answers.composed(
                Response.status(asked.isNew() ? 201 : 200).location(URI.create("/v1/me/reviews/next")),
                new ChangeMapper(child.get(), helpers.today()).toModel(asked.change()));
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyWishes(UUID reviewId, String openIROAppVersion) {
        return wishes(Response.ok(), reviewId, wishing.find(reviewId));
    }

    @Override
    @DecidesIfMatch
    @RolesAllowed(CHILD)
    public Response saveMyWishes(UUID reviewId, String openIROAppVersion, String ifMatch, WishesToSave wishesToSave) {
        Wishing.Saved saved = wishing.save(reviewId, ifMatch, WishesMapper.toWishes(wishesToSave));
        Response.ResponseBuilder response =
                saved.isNew() ? Response.created(URI.create("/v1/me/reviews/" + reviewId + "/wishes")) : Response.ok();
        return wishes(response, reviewId, Optional.of(saved.wishes()));
    }

    private List<MyWishAnswer> answers(UUID review) {
        WishesMapper mapper = new WishesMapper(child.get(), helpers.today(), json);
        return wishing.find(review).map(mapper::answers).orElse(List.of());
    }

    private Response wishes(Response.ResponseBuilder response, UUID review, Optional<WishesRow> saved) {
        WishesMapper mapper = new WishesMapper(child.get(), helpers.today(), json);
        return response.entity(mapper.toModel(review, saved))
                .header("ETag", saved.map(WishesRow::etag).orElse(WishesRow.UNSAVED))
                .build();
    }
}
