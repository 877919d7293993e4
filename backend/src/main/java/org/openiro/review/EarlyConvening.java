package org.openiro.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.openiro.clock.Deadline;
import org.openiro.clock.WorkingDayCalendar;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * That a review is convened well before it is due. The law lets the IRO do so at any time, and practice wants it done for
 * a reason: without one it is a warning for the IRO, and refused to everybody else.
 *
 * @param earlyByWorkingDays from the meeting to the due date
 * @param earlyGround null where nobody gave one
 * @param earlyReason null where no more was said
 */
@Embeddable
record EarlyConvening(
        Integer earlyByWorkingDays,
        @Enumerated(EnumType.STRING) EarlyGround earlyGround,
        String earlyReason) {

    /** A review up to four weeks before it is due is simply planned with care: our own default, no source has a number. */
    static final int USUAL_WORKING_DAYS = 20;

    /**
     * @param owed the review that is due next; empty where no clock is known
     * @param given null when no ground is given
     * @return null when the meeting is not early
     */
    static EarlyConvening of(
            LocalDate meeting, Optional<Deadline> owed, WorkingDayCalendar calendar, GivenGround given) {
        int days = owed.map(deadline -> calendar.workingDaysBetween(meeting, deadline.getDueDate()))
                .orElse(0);
        if (days <= USUAL_WORKING_DAYS) {
            return null;
        }
        return given == null
                ? new EarlyConvening(days, null, null)
                : new EarlyConvening(days, given.kind(), given.reason());
    }

    /** What was said of it before holds on, while nothing else is said. */
    EarlyConvening orAsBefore(EarlyConvening before) {
        return earlyGround != null || before == null
                ? this
                : new EarlyConvening(earlyByWorkingDays, before.earlyGround, before.earlyReason);
    }

    /** @throws ProblemException 422 without a ground */
    void requireGround(String pointer) {
        if (earlyGround == null) {
            throw missing(pointer, "Give the ground, with the review's own time where it has several.");
        }
    }

    static ProblemException missing(String pointer, String message) {
        return new ProblemException(
                "early-ground-missing",
                "A review so long before it is due takes a ground.",
                new FieldProblem(pointer, "REQUIRED", message));
    }
}
