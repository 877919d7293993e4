package org.openiro.child;

/** Whether the provider of a placement is registered. */
public enum RegistrationStanding {
    REGISTERED,
    /** Supported accommodation, from 16; registered since October 2023. */
    REGISTERED_SUPPORTED,
    /** Must be registered and is not. */
    UNREGISTERED,
    /** Something else, or nobody can say. */
    OTHER,
    NOT_REQUIRED;

    /** Whether the provider may have to be registered and is not: the reviewing service looks at it. */
    boolean isDoubtful() {
        return this == UNREGISTERED || this == OTHER;
    }
}
