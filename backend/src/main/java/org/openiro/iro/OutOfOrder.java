package org.openiro.iro;

import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Days on which something cannot have been. */
final class OutOfOrder {

    private OutOfOrder() {}

    static ProblemException at(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order", "Correct the dates named in errors.", new FieldProblem(pointer, code, message));
    }

    /** @throws ProblemException 422 for a day after today */
    static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw at("/date", "IN_THE_FUTURE", "This lies in the future.");
        }
    }

    /**
     * @param born null where it is not known, as of a child who came with a return alone
     * @throws ProblemException 422 for a day before birth
     */
    static void requireSinceBirth(String pointer, LocalDate day, LocalDate born) {
        if (born != null && day.isBefore(born)) {
            throw at(pointer, "BEFORE_BIRTH", "This lies before the child was born.");
        }
    }
}
