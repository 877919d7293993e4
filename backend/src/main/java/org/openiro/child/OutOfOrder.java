package org.openiro.child;

import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Days on which something cannot have been. */
public final class OutOfOrder {

    private OutOfOrder() {}

    public static ProblemException at(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order", "Correct the dates named in errors.", new FieldProblem(pointer, code, message));
    }

    /** @throws ProblemException 422 for a day after today */
    public static void requirePast(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw at(pointer, "IN_THE_FUTURE", "This lies in the future.");
        }
    }

    /**
     * @param born null where it is not known, as of a child who came with a return alone
     * @throws ProblemException 422 for a day before birth
     */
    public static void requireSinceBirth(String pointer, LocalDate day, LocalDate born) {
        if (born != null && day.isBefore(born)) {
            throw at(pointer, "BEFORE_BIRTH", "This lies before the child was born.");
        }
    }
}
