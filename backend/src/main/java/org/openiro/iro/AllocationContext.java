package org.openiro.iro;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What an allocation is seen together with.
 *
 * @param caseload of the IRO today
 * @param conflicts why this person could not be allocated to the child today; empty where nothing stands in the way
 * @param fromIroId of the IRO before in this period of care; null for none, as the name
 * @param dueDate of the deadline this allocation met; null when it met none
 */
record AllocationContext(
        String iroName,
        Regulator regulator,
        LocalDate registrationExpiresOn,
        Caseload caseload,
        Set<Obstacle> conflicts,
        LocalDate dueDate,
        UUID fromIroId,
        String fromIroName) {

    /** On the later of today and the first day. */
    RegistrationStatus registration(Allocation allocation, LocalDate today) {
        LocalDate day = allocation.getStartedOn().isAfter(today) ? allocation.getStartedOn() : today;
        return RegistrationStatus.on(day, regulator, registrationExpiresOn);
    }
}
