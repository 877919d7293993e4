package org.openiro.service;

import java.util.Optional;

/**
 * What the register holds. A new kind is one constant here, with topics of its own in {@link ServiceTopic} and, where it
 * is owed again and again, a cadence.
 */
enum ServiceEntryKind {
    TRAINING(31, Cadence.TRAINING),
    /** On a day or in a week: no finer, because it is not there to watch anybody. */
    TIME_SPENT(7, null),
    OTHER_DUTY(366, null);

    private final int mostDays;
    private final Cadence cadence;

    ServiceEntryKind(int mostDays, Cadence cadence) {
        this.mostDays = mostDays;
        this.cadence = cadence;
    }

    /** How many days one entry may span. */
    int mostDays() {
        return mostDays;
    }

    /** Empty for what is never owed. */
    Optional<Cadence> cadence() {
        return Optional.ofNullable(cadence);
    }

    /** Whether it is asked for first, and then decided on; what is not has happened. */
    boolean isRequested() {
        return this == OTHER_DUTY;
    }

    /** Whether nobody but the person records and sees it. */
    boolean isPrivate() {
        return this == TIME_SPENT;
    }
}
