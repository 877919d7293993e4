package org.openiro.companionapi.review;

import static org.openiro.companionapi.access.Roles.CHILD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.openiro.api.companion.MyReviewApi;
import org.openiro.api.companion.model.PastReview;
import org.openiro.api.companion.model.PlannedReview;
import org.openiro.companionapi.session.CurrentChild;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class MyReviewResource implements MyReviewApi {

    private final CurrentChild child;
    private final MyReviews reviews;
    private final Answers answers;

    MyReviewResource(CurrentChild child, MyReviews reviews, Answers answers) {
        this.child = child;
        this.reviews = reviews;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(CHILD)
    public Response getMyNextReview(String openIROAppVersion) {
        Optional<PlannedReview> planned =
                reviews.next().map(review -> MyReviewMapper.planned(review, reviews.people(review.id)));
        Optional<PastReview> last = reviews.last().map(MyReviewMapper::past);
        return answers.composed(new MyReviewMapper(child.get()).toModel(planned, last));
    }
}
