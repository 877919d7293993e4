package org.openiro.review;

/** Where a child is to grow up: the permanence plans of the Annex A list that inspectors ask for. */
public enum PermanenceKind {
    REMAIN_WITH_SUPPORT,
    RETURN_WITHIN_ONE_MONTH,
    RETURN_WITHIN_SIX_MONTHS,
    EVENTUAL_RETURN,
    LONG_TERM_WITH_RELATIVES,
    LONG_TERM_FOSTERING,
    RESIDENTIAL_UNTIL_INDEPENDENCE,
    SUPPORTED_LIVING,
    ADOPTION,
    OTHER
}
