package org.openiro.localstack.api;

/** The API answered otherwise than it must; the message holds its answer. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
