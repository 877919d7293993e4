package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.review.SomeReview.OPENED;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.platform.problem.ProblemException;

/** Every verb of a review in every state. */
class ReviewStatesTest {

    private enum Verb {
        MOVE(review -> review.moveTo(SomeReview.plan("2026-07-01T14:00:00Z"), null)),
        INVITE(Review::invited),
        OPEN(review -> review.open(OPENED)),
        ADJOURN(review -> review.adjourn(SomeReview.adjournment(OPENED))),
        HOLD(review -> SomeReview.hold(review, OPENED, OPENED)),
        CANCEL(review -> review.cancel("Ill", SomeReview.NOW));

        private final Consumer<Review> act;

        Verb(Consumer<Review> act) {
            this.act = act;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, MOVE, PLANNED",
        "PLANNED, INVITE, INVITED",
        "PLANNED, OPEN, IN_PROGRESS",
        "PLANNED, HOLD, HELD",
        "PLANNED, CANCEL, CANCELLED",
        "INVITED, MOVE, INVITED",
        "INVITED, INVITE, INVITED",
        "INVITED, OPEN, IN_PROGRESS",
        "INVITED, HOLD, HELD",
        "INVITED, CANCEL, CANCELLED",
        "IN_PROGRESS, INVITE, IN_PROGRESS",
        "IN_PROGRESS, ADJOURN, ADJOURNED",
        "IN_PROGRESS, HOLD, HELD",
        "IN_PROGRESS, CANCEL, CANCELLED",
        "ADJOURNED, INVITE, ADJOURNED",
        "ADJOURNED, OPEN, IN_PROGRESS",
        "ADJOURNED, HOLD, HELD",
        "ADJOURNED, CANCEL, CANCELLED"
    })
    void shouldGoFromStateToState(ReviewStatus from, Verb verb, ReviewStatus to) {
        Review review = SomeReview.in(from);
        verb.act.accept(review);
        assertThat(review.getStatus()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, ADJOURN, review-not-open",
        "INVITED, ADJOURN, review-not-open",
        "IN_PROGRESS, MOVE, review-begun",
        "IN_PROGRESS, OPEN, review-begun",
        "ADJOURNED, MOVE, review-begun",
        "ADJOURNED, ADJOURN, review-adjourned-before",
        "HELD, MOVE, review-not-planned",
        "HELD, INVITE, review-not-planned",
        "HELD, OPEN, review-not-planned",
        "HELD, ADJOURN, review-not-planned",
        "HELD, HOLD, review-not-planned",
        "HELD, CANCEL, review-not-planned",
        "CANCELLED, MOVE, review-not-planned",
        "CANCELLED, INVITE, review-not-planned",
        "CANCELLED, OPEN, review-not-planned",
        "CANCELLED, ADJOURN, review-not-planned",
        "CANCELLED, HOLD, review-not-planned",
        "CANCELLED, CANCEL, review-not-planned"
    })
    void shouldRefuseWhatTheStateDoesNotAllow(ReviewStatus from, Verb verb, String problem) {
        Review review = SomeReview.in(from);
        assertThat(refusal(() -> verb.act.accept(review))).isEqualTo(problem);
        assertThat(review.getStatus()).isEqualTo(from);
    }

    @Test
    void shouldBeAdjournedOnceAlsoAfterItWentOn() {
        Review review = SomeReview.in(ReviewStatus.ADJOURNED);
        review.open(OPENED.plusDays(14));
        assertThat(review.getOpenedOn()).isEqualTo(OPENED);
        assertThat(review.getAdjournment().resumedOn()).isEqualTo(OPENED.plusDays(14));
        assertThat(refusal(() -> review.adjourn(SomeReview.adjournment(OPENED.plusDays(14)))))
                .isEqualTo("review-adjourned-before");
        SomeReview.hold(review, OPENED, OPENED.plusDays(14));
        assertThat(review.asHeld().adjournedOn()).contains(OPENED);
    }

    @Test
    void shouldRefuseDaysInTheWrongOrder() {
        Review open = SomeReview.in(ReviewStatus.IN_PROGRESS);
        assertThat(refusal(() -> open.adjourn(SomeReview.adjournment(OPENED.minusDays(1)))))
                .isEqualTo("dates-out-of-order");
        assertThat(refusal(() -> open.adjourn(new Adjournment(OPENED, OPENED, "No report"))))
                .isEqualTo("dates-out-of-order");
        Review adjourned = SomeReview.in(ReviewStatus.ADJOURNED);
        assertThat(refusal(() -> adjourned.open(OPENED.minusDays(1)))).isEqualTo("dates-out-of-order");
        assertThat(refusal(() -> SomeReview.hold(adjourned, OPENED.plusDays(1), OPENED.plusDays(14))))
                .isEqualTo("dates-out-of-order");
        assertThat(refusal(() -> SomeReview.hold(adjourned, OPENED.minusDays(2), OPENED.minusDays(1))))
                .isEqualTo("dates-out-of-order");
        assertThat(adjourned.getStatus()).isEqualTo(ReviewStatus.ADJOURNED);
    }

    private static String refusal(Runnable act) {
        ProblemException[] refused = new ProblemException[1];
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ProblemException.class, problem -> refused[0] = problem);
        return refused[0].type().slug();
    }
}
