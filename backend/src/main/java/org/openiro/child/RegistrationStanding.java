package org.openiro.child;

/** Whether the provider of a placement is registered. */
public enum RegistrationStanding {
    REGISTERED,
    /** Supported accommodation, from 16; registered since October 2023. */
    REGISTERED_SUPPORTED,
    /** Must be registered and is not. */
    UNREGISTERED,
    NOT_REQUIRED
}
