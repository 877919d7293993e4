package org.openiro.companionapi.review;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.openiro.api.companion.MyReviewApi;
import org.openiro.api.companion.model.PastReview;
import org.openiro.api.companion.model.PlannedReview;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class MyReviewResource implements MyReviewApi {

    private final CurrentChild child;
    private final MyHelpers helpers;
    private final MyReviews reviews;
    private final Clock clock;
    private final Answers answers;

    MyReviewResource(CurrentChild child, MyHelpers helpers, MyReviews reviews, Clock clock, Answers answers) {
        this.child = child;
        this.helpers = helpers;
        this.reviews = reviews;
        this.clock = clock;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyNextReview(String openIROAppVersion) {
        MyReviewMapper mapper = new MyReviewMapper(child.get(), helpers.today(), clock.instant());
        Optional<PlannedReview> planned =
                reviews.next().map(review -> mapper.planned(review, reviews.people(review.id)));
        Optional<PastReview> last = reviews.last().map(MyReviewMapper::past);
        return answers.composed(mapper.toModel(planned, last));
    }
}
