package org.openiro.report.ssda903;

import java.time.LocalDate;

/**
 * A review that was held.
 *
 * @param rowNumber see {@link ReturnRow#rowNumber()}
 * @param child the authority's identifier
 * @param dateOfBirth as the Reviews table gives it; null if blank or unreadable
 * @param reviewDate the day of the review, never null and never after the day of import
 * @param participation how the child took part; null if unknown
 */
public record ReviewRow(
        int rowNumber, String child, LocalDate dateOfBirth, LocalDate reviewDate, ParticipationCode participation)
        implements ReturnRow {}
