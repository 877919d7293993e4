package org.openiro.review.decision;

/** What a manager answered to a decision, or what their silence counts as. */
enum ManagerAnswer {
    AGREED,
    AGREED_BY_DEFAULT,
    DISPUTED
}
