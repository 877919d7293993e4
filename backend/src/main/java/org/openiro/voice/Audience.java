package org.openiro.voice;

/** Who may read a shared view. The child chooses; the Independent Reviewing Officer always may. */
enum Audience {
    IRO_ONLY,
    IRO_AND_SOCIAL_WORKER,
    EVERYONE_AT_REVIEW
}
