package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * The steps to a first review, with dates.
 *
 * @param plannedOn the day it was worked out; nothing is proposed for an earlier one
 * @param steps in order, the meeting last
 * @param provisional true when a date rests on bank holidays that are not announced yet
 */
record FirstReviewPlan(
        LocalDate lookedAfterFrom,
        LocalDate plannedOn,
        LocalDate meetingOn,
        LocalDate reviewDueBy,
        List<Step> steps,
        boolean provisional) {

    FirstReviewPlan {
        steps = List.copyOf(steps);
    }

    Outcome outcome() {
        return steps.stream().allMatch(step -> step.daysLate() == 0) ? Outcome.FEASIBLE : Outcome.COMPRESSED;
    }

    /** Whether everything can be done by the day it is due. */
    enum Outcome {
        FEASIBLE,
        COMPRESSED
    }

    /**
     * One thing that has to happen.
     *
     * @param dueBy the last day on which it is in time
     * @param proposedOn a working day, save for a meeting that was wished for another
     * @param daysLate working days from the one to the other; 0 when in time
     */
    record Step(DeadlineRule rule, LocalDate dueBy, LocalDate proposedOn, int daysLate, String explanation) {}
}
