package org.openiro.iro;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What a profile says, as created or changed.
 *
 * @param fullTimeEquivalent from 0 to 1, to two decimal places
 * @param outOfOffice null when the IRO is not away
 */
record IroFacts(
        String qualification,
        Regulator regulator,
        String registrationNumber,
        LocalDate registrationExpiresOn,
        LocalDate qualifiedOn,
        String experience,
        String managementSkillsEvidence,
        BigDecimal fullTimeEquivalent,
        IroContact contact,
        OutOfOffice outOfOffice,
        String aboutMe) {

    private static final int DECIMAL_PLACES = 2;

    IroFacts {
        // As the database keeps it, so that the first answer says the same as every later one.
        fullTimeEquivalent = fullTimeEquivalent.setScale(DECIMAL_PLACES, RoundingMode.HALF_UP);
        contact = contact == null ? IroContact.NONE : contact;
    }
}
