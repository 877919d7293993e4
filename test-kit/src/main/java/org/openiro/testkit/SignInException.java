package org.openiro.testkit;

/** Keycloak did not let somebody in; the message says why, in the words of its page or its token endpoint. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInException(String message) {
        super(message);
    }
}
