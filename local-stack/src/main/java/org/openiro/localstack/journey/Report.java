package org.openiro.localstack.journey;

import java.util.Objects;

/** Told what held and what did not. */
public interface Report {

    /** Something that held. */
    void passed(String what);

    /** Something worth knowing. */
    void note(String text);

    /** @throws StepFailedException if it does not hold */
    default void check(String what, boolean holds) {
        if (!holds) {
            throw new StepFailedException(what);
        }
        passed(what);
    }

    /** @throws StepFailedException if the two are not equal */
    default void equal(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new StepFailedException(what + " (expected " + expected + ", but it is " + actual + ")");
        }
        passed(what);
    }
}
