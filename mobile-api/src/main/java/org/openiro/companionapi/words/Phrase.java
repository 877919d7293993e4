package org.openiro.companionapi.words;

/** Everything the app says of itself. Each band has its own words for all of it, in the resource file of its name. */
public enum Phrase {
    /** {0} first name of the IRO. */
    IRO_HERE,
    IRO_CHOOSING,
    /** {0} first name of the IRO. */
    IRO_DOES,
    /** {0} first name of the IRO, {1} day. */
    IRO_VISIT,
    /** {0} first name. */
    WAY_CALL,
    /** {0} first name. */
    WAY_TEXT,
    /** {0} first name. */
    WAY_EMAIL,
    /** {0} first name. */
    WAY_MESSAGE,

    MESSAGE_SENT,
    MESSAGE_DELIVERED,
    /** {0} who answers, {1} day. */
    MESSAGE_DELIVERED_BY,
    /** {0} who read it. */
    MESSAGE_READ,
    /** {0} who answers, {1} day. */
    MESSAGE_READ_BY,
    /** {0} who answered. */
    MESSAGE_REPLIED,
    /** {0} who wrote. */
    MESSAGE_TO_ME,

    /** {0} day, {1} time. */
    REVIEW_PLANNED,
    REVIEW_NOT_PLANNED,
    REVIEW_BEGUN,
    /** {0} day. */
    REVIEW_GOES_ON,
    REVIEW_IS,
    /** {0} who answered. */
    CHANGE_AGREED,
    /** {0} who answered. */
    CHANGE_NOT_AGREED,
    /** {0} the IRO, {1} day. */
    CONTACT_DONE,

    WISHES_NONE,
    /** {0} the IRO. */
    WISHES_SAVED,
    /** {0} who answered. */
    WISHES_ANSWERED,

    DECISIONS_HERE,
    DECISIONS_NONE,
    /** {0} day. */
    DECISION_BY,
    DECISION_LATE,
    DECISION_WAITING,
    DECISION_TALKING,
    DECISION_AGREED,
    DECISION_BEGUN,
    DECISION_DONE,
    DECISION_NOT_DONE,
    DECISION_REPLACED,
    DECISION_NOT_ANY_MORE,

    VIEW_DRAFT,
    /** {0} the IRO. */
    VIEW_IRO,
    /** {0} the IRO, {1} the social worker. */
    VIEW_IRO_AND_WORKER,
    VIEW_EVERYONE,
    /** {0} the IRO, {1} day. */
    VIEWS_BY,
    /** {0} the IRO. */
    VIEWS_LATE,

    /** {0} the IRO. */
    FEEDBACK_THANKS,
    FEEDBACK_WELCOME,
    FEEDBACK_LISTENED,
    FEEDBACK_NEXT,
    FEEDBACK_SAID,
    FEEDBACK_UNDERSTOOD,
    FEEDBACK_PEOPLE,
    /** {0} the IRO. */
    FEEDBACK_SKIPPED,

    /** {0} the provider. */
    ADVOCACY_REQUESTED,
    ADVOCACY_REQUESTED_NOBODY,
    /** {0} the provider. */
    ADVOCACY_SENT,
    /** {0} the provider, {1} day. */
    ADVOCACY_SENT_BY,
    /** {0} the advocate. */
    ADVOCACY_ACCEPTED,
    /** {0} the advocate. */
    ADVOCACY_MET,
    ADVOCACY_ENDED,
    ADVOCATE_IS,

    /** For when nobody is there to be named. */
    SOMEBODY_IRO,
    SOMEBODY_SOCIAL_WORKER,
    SOMEBODY_ADVOCATE,
    SOMEBODY_PROVIDER,

    HELP_EMERGENCY,
    HELP_OUT_OF_HOURS
}
