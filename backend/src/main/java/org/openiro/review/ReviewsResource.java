package org.openiro.review;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReviewsApi;
import org.openiro.api.staff.model.Resumption;
import org.openiro.api.staff.model.ReviewAdjourning;
import org.openiro.api.staff.model.ReviewCancellation;
import org.openiro.api.staff.model.ReviewHolding;
import org.openiro.api.staff.model.ReviewOpening;
import org.openiro.api.staff.model.ReviewSchedule;
import org.openiro.api.staff.model.ReviewScheduling;
import org.openiro.child.SocialWorkerChanges;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewsResource implements ReviewsApi {

    private final PlanningService planning;
    private final ProgressService progress;
    private final HoldingService holding;
    private final ReviewReading reading;
    private final ReviewChecks checks;
    private final SocialWorkerChanges socialWorkers;
    private final ReviewMapper mapper;
    private final Answers answers;

    ReviewsResource(
            PlanningService planning,
            ProgressService progress,
            HoldingService holding,
            ReviewReading reading,
            ReviewChecks checks,
            SocialWorkerChanges socialWorkers,
            ReviewMapper mapper,
            Answers answers) {
        this.planning = planning;
        this.progress = progress;
        this.holding = holding;
        this.reading = reading;
        this.checks = checks;
        this.socialWorkers = socialWorkers;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, SOCIAL_WORKER})
    public Response scheduleReview(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, ReviewScheduling reviewScheduling) {
        Review review = planning.schedule(childId, mapper.toPlan(reviewScheduling));
        return answers.created("/v1/reviews/" + review.getId(), review, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listReviews(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toModel(reading.list(childId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getReview(UUID reviewId, UUID openIROAuthority) {
        return answers.ok(reading.read(reviewId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, SOCIAL_WORKER})
    public Response rescheduleReview(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ReviewSchedule reviewSchedule) {
        return answers.ok(planning.reschedule(reviewId, ifMatch, mapper.toPlan(reviewSchedule)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response cancelReview(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ReviewCancellation reviewCancellation) {
        return answers.ok(planning.cancel(reviewId, ifMatch, reviewCancellation.getReason()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response openReview(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, ReviewOpening reviewOpening) {
        return answers.ok(progress.open(reviewId, ifMatch, reviewOpening.getOpenedOn()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response adjournReview(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ReviewAdjourning reviewAdjourning) {
        return answers.ok(progress.adjourn(reviewId, ifMatch, mapper.toAdjournment(reviewAdjourning)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response changeResumption(UUID reviewId, UUID openIROAuthority, String ifMatch, Resumption resumption) {
        return answers.ok(progress.goOnOn(reviewId, ifMatch, resumption.getResumeOn()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response holdReview(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, ReviewHolding reviewHolding) {
        return answers.ok(holding.hold(reviewId, ifMatch, mapper.toFacts(reviewHolding)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getReviewReadiness(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(checks.readiness(reading.read(reviewId))));
    }

    private org.openiro.api.staff.model.Review toModel(Review review) {
        return mapper.toModel(reading.details(review))
                .socialWorkerChanges(socialWorkers.inTwelveMonths(review.getChildId(), review.getCountsOn()));
    }
}
