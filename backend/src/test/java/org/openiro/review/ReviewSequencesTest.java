package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openiro.platform.problem.ProblemException;

/** Random sequences of everything that can be done to a review lead to no illegal state. */
class ReviewSequencesTest {

    private static final int SEQUENCES = 2_000;
    private static final int STEPS = 12;

    private final Random random = new Random(20100959);
    private final Map<ReviewStatus, Integer> seen = new EnumMap<>(ReviewStatus.class);
    private int refused;

    @Test
    void shouldNeverLeadToAnIllegalState() {
        for (int i = 0; i < SEQUENCES; i++) {
            Review review = SomeReview.in(ReviewStatus.PLANNED);
            for (int step = 0; step < STEPS; step++) {
                ReviewStatus before = review.getStatus();
                Adjournment adjourned = review.getAdjournment();
                try {
                    act(review);
                } catch (ProblemException e) {
                    refused++;
                    assertThat(review.getStatus()).isEqualTo(before);
                }
                check(review, before, adjourned);
                seen.merge(review.getStatus(), 1, Integer::sum);
            }
        }
        assertThat(seen).hasSize(ReviewStatus.values().length);
        assertThat(refused).isGreaterThan(SEQUENCES);
    }

    private void act(Review review) {
        LocalDate day = SomeReview.OPENED.plusDays(random.nextInt(30));
        switch (random.nextInt(10)) {
            case 0 -> review.moveTo(SomeReview.plan("2026-07-01T14:00:00Z"), null);
            case 1, 2 -> review.invited();
            case 3, 4, 5 -> review.open(day);
            case 6, 7 -> review.adjourn(SomeReview.adjournment(day));
            case 8 -> SomeReview.hold(review, day, day.plusDays(random.nextInt(20)));
            default -> review.cancel("Ill", SomeReview.NOW);
        }
    }

    private static void check(Review review, ReviewStatus before, Adjournment adjourned) {
        ReviewStatus status = review.getStatus();
        if (before.isOver()) {
            assertThat(status).isEqualTo(before);
        }
        if (adjourned != null) {
            assertThat(review.getAdjournment().adjournedOn()).isEqualTo(adjourned.adjournedOn());
        }
        assertThat(review.getHeld() != null).isEqualTo(status == ReviewStatus.HELD);
        assertThat(review.getCountsOn() != null).isEqualTo(status == ReviewStatus.HELD);
        assertThat(review.getCancelledReason() != null).isEqualTo(status == ReviewStatus.CANCELLED);
        if (status.hasBegun()) {
            assertThat(review.getOpenedOn()).isNotNull();
        }
        if (status == ReviewStatus.ADJOURNED) {
            assertThat(review.getAdjournment().resumedOn()).isNull();
            assertThat(review.getAdjournment().resumeOn())
                    .isAfter(review.getAdjournment().adjournedOn());
        }
        if (status == ReviewStatus.HELD) {
            // Throws for days that no review can have.
            review.asHeld();
        }
    }
}
