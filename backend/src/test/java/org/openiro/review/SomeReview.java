package org.openiro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A review in each of its states, made by its own verbs. */
final class SomeReview {

    static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");
    static final LocalDate OPENED = LocalDate.of(2026, 6, 30);

    private SomeReview() {}

    static Review in(ReviewStatus status) {
        Review review = new Review(UUID.randomUUID(), UUID.randomUUID(), plan("2026-06-30T14:00:00Z"), null, NOW);
        switch (status) {
            case PLANNED -> {}
            case INVITED -> review.invited();
            case IN_PROGRESS -> review.open(OPENED);
            case ADJOURNED -> {
                review.open(OPENED);
                review.adjourn(adjournment(OPENED));
            }
            case HELD -> hold(review, OPENED, OPENED);
            case CANCELLED -> review.cancel("Snow", NOW);
        }
        return review;
    }

    static ReviewPlan plan(String scheduledFor) {
        return new ReviewPlan(Instant.parse(scheduledFor), VenueKind.OFFICE, null, List.of());
    }

    static Adjournment adjournment(LocalDate on) {
        return new Adjournment(on, on.plusDays(14), "No health assessment");
    }

    static void hold(Review review, LocalDate opened, LocalDate completed) {
        HoldingFacts facts = new HoldingFacts(
                opened,
                completed,
                ReviewFormat.MEETING,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                List.of());
        RecordedParticipation participation = RecordedParticipation.of(
                LocalDate.of(2015, 3, 2), completed, facts.participation(false, ConveyedBeforehand.NOTHING));
        review.hold(new HeldFacts(facts, participation, 0, UUID.randomUUID(), NOW), opened, completed);
    }
}
