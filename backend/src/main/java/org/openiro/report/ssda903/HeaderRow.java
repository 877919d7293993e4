package org.openiro.report.ssda903;

import java.time.LocalDate;

/**
 * A child, as the Header table describes it.
 *
 * @param rowNumber see {@link ReturnRow#rowNumber()}
 * @param child the authority's identifier
 * @param sex code as sent, empty if unknown
 * @param dateOfBirth null if unknown
 * @param ethnicity code as sent, empty if unknown
 * @param upn unique pupil number or UN1 to UN5, empty if unknown
 * @param mother {@code 0}, {@code 1} or empty
 * @param motherChildBirthDate birth date of the mother's child, or null
 */
public record HeaderRow(
        int rowNumber,
        String child,
        String sex,
        LocalDate dateOfBirth,
        String ethnicity,
        String upn,
        String mother,
        LocalDate motherChildBirthDate)
        implements ReturnRow {}
