package org.openiro.review.part;

import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** A part of what is written about a review, recorded as a whole. */
public interface ReviewPart {

    /** As the audit names it. */
    String name();

    /** @throws ProblemException 400 for what contradicts itself or is incomplete */
    void check();

    /** @throws ProblemException 422 for days in the future */
    default void checkDays(LocalDate today) {}

    static void requirePast(String pointer, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "What is recorded here has been.",
                    new FieldProblem(pointer, "IN_THE_FUTURE", "This day has not come yet."));
        }
    }

    static boolean isSaid(String words) {
        return words != null && !words.isBlank();
    }

    static void require(boolean complete, String pointer, String message) {
        if (!complete) {
            throw ProblemException.malformed(new FieldProblem(pointer, "REQUIRED", message));
        }
    }

    static void forbid(boolean there, String pointer, String message) {
        if (there) {
            throw ProblemException.malformed(new FieldProblem(pointer, "INVALID", message));
        }
    }
}
