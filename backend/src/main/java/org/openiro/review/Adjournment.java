package org.openiro.review;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * That a review was stopped because there was not enough information, and is to go on (SI 2010/959, regulation 36(2)).
 *
 * @param resumeOn when it is to go on
 * @param resumedOn when it went on; null until then, and when nobody said
 */
@Embeddable
record Adjournment(LocalDate adjournedOn, LocalDate resumeOn, String adjournmentReason, LocalDate resumedOn) {

    Adjournment(LocalDate adjournedOn, LocalDate resumeOn, String adjournmentReason) {
        this(adjournedOn, resumeOn, adjournmentReason, null);
    }

    /** @throws ProblemException 422 for a day before the review was opened, or to go on no later than it stopped */
    Adjournment requireSince(LocalDate openedOn) {
        requireInOrder(openedOn, adjournedOn, "/adjournedOn", "The review was opened after this day.");
        requireInOrder(adjournedOn.plusDays(1), resumeOn, "/resumeOn", "It goes on after the day it was adjourned.");
        return this;
    }

    /** Whether nobody met on a day, because the review had stopped. */
    boolean isOn(LocalDate day) {
        return day.isAfter(adjournedOn) && (resumedOn == null || day.isBefore(resumedOn));
    }

    /** @throws ProblemException 422 for a day no later than it stopped */
    Adjournment untilInstead(LocalDate day) {
        return new Adjournment(adjournedOn, day, adjournmentReason).requireSince(adjournedOn);
    }

    /** @throws ProblemException 422 for a day before it was adjourned */
    Adjournment endedOn(LocalDate day) {
        requireInOrder(adjournedOn, day, "/openedOn", "It was adjourned after this day.");
        return new Adjournment(adjournedOn, resumeOn, adjournmentReason, day);
    }

    /** @throws ProblemException 422 for first and last meetings that it does not lie between */
    void requireWithin(LocalDate openedOn, LocalDate completedOn) {
        requireInOrder(openedOn, adjournedOn, "/openedOn", "It was adjourned before this day.");
        requireInOrder(adjournedOn, completedOn, "/completedOn", "It was adjourned after this day.");
    }

    private static void requireInOrder(LocalDate earlier, LocalDate later, String pointer, String message) {
        if (later.isBefore(earlier)) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "A review is opened, adjourned, gone on with and completed in this order.",
                    new FieldProblem(pointer, "OUT_OF_ORDER", message));
        }
    }
}
