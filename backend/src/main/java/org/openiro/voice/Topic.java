package org.openiro.voice;

/** What a view is about. */
enum Topic {
    SCHOOL,
    WHERE_I_LIVE,
    HEALTH,
    FAMILY_AND_FRIENDS,
    FREE_TIME,
    FEELINGS,
    WHO_I_AM,
    MY_WORKER,
    FUTURE,
    ANYTHING_ELSE
}
