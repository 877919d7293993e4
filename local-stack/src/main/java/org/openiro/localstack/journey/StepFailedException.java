package org.openiro.localstack.journey;

/** Something in the journey does not hold; the message says what should have. */
public final class StepFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailedException(String message) {
        super(message);
    }
}
