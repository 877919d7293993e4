package org.openiro.companion;

/** The identity provider did not do what it was asked, or may have done it without saying so. */
class AccountsUnavailableException extends RuntimeException {

    AccountsUnavailableException(RuntimeException cause) {
        super(cause);
    }
}
