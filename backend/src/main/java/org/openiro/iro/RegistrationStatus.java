package org.openiro.iro;

import java.time.LocalDate;

/** Whether a registration counts on a day. */
enum RegistrationStatus {
    CURRENT,
    EXPIRES_SOON,
    LAPSED;

    private static final int SOON_DAYS = 60;

    static RegistrationStatus on(LocalDate day, Regulator regulator, LocalDate expiresOn) {
        if (!regulator.isPresent() || expiresOn.isBefore(day)) {
            return LAPSED;
        }
        return expiresOn.isAfter(day.plusDays(SOON_DAYS)) ? CURRENT : EXPIRES_SOON;
    }
}
