package org.openiro.clock;

/** Who has to act before a deadline. Each name is that of a role. */
public enum Responsible {
    IRO,
    IRO_MANAGER,
    SOCIAL_WORKER,
    PRACTICE_MANAGER,
    ADMIN,
    ADVOCATE,
    DCS
}
