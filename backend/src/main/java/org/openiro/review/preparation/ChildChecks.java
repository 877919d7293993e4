package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** Whether the review was planned with the child: the talk about it, the talk with the child, the visit. */
@ApplicationScoped
class ChildChecks {

    private final Preparations preparations;

    ChildChecks(Preparations preparations) {
        this.preparations = preparations;
    }

    @Produces
    @Singleton
    ReviewCheck planningTalk() {
        return ReviewCheck.of(
                ReviewItem.PLANNING_TALK,
                review -> Optional.of(prepared(review)
                        .part(Preparation::getPlanningTalk)
                        .map(talk -> CheckResult.done("The IRO and the social worker have talked about the review."))
                        .orElseGet(() -> CheckResult.open(
                                "No talk of the IRO and the social worker about the review is recorded.",
                                review.dueOn(DeadlineRule.PLANNING_TALK)))));
    }

    @Produces
    @Singleton
    ReviewCheck childConsulted() {
        return ReviewCheck.of(
                ReviewItem.CHILD_CONSULTED,
                review -> Optional.of(prepared(review)
                        .part(Preparation::getConsultation)
                        .map(talk -> talk.tookPlace()
                                ? CheckResult.done("The child was asked.")
                                : CheckResult.explained("The child was not asked.", talk.notConsultedBecause()))
                        .orElseGet(() -> CheckResult.open("Nobody recorded that the child was asked.", review.day()))));
    }

    /** By the IRO, at the consultation or at the visit. */
    @Produces
    @Singleton
    ReviewCheck spokenToInPrivate() {
        return ReviewCheck.of(ReviewItem.SPOKEN_TO_IN_PRIVATE, review -> {
            boolean visited = prepared(review)
                    .part(Preparation::getVisit)
                    .map(PreReviewVisit::alone)
                    .orElse(false);
            Optional<Consultation> talk = prepared(review).part(Preparation::getConsultation);
            if (visited || talk.map(Consultation::wasInPrivateWithIro).orElse(false)) {
                return Optional.of(CheckResult.done("The IRO has spoken with the child in private."));
            }
            String reason = "The IRO has not spoken with the child in private.";
            return Optional.of(talk.map(Consultation::notAloneBecause)
                    .map(because -> CheckResult.explained(reason, because))
                    .orElseGet(() -> CheckResult.open(reason, review.day())));
        });
    }

    @Produces
    @Singleton
    ReviewCheck seenInPlacement() {
        return ReviewCheck.of(
                ReviewItem.SEEN_IN_PLACEMENT,
                review -> Optional.of(prepared(review)
                        .part(Preparation::getVisit)
                        .map(visit -> visit.inPlacement()
                                ? CheckResult.done("The IRO saw the child where the child lives.")
                                : CheckResult.explained(
                                        "The IRO saw the child somewhere else.", visit.elsewhereBecause()))
                        .orElseGet(() ->
                                CheckResult.open("No visit of the IRO before the review is recorded.", review.day()))));
    }

    private Prepared prepared(ReviewAtHand review) {
        return Prepared.of(review, preparations);
    }
}
