package org.openiro.report.ssda903;

import static org.openiro.report.ssda903.Severity.REJECT;
import static org.openiro.report.ssda903.Severity.WARN;

/**
 * The one table of everything that can be wrong with a row of a return: whether the row is refused or kept with a
 * warning, why, and what to do.
 *
 * <p>The principle: a row is refused only when it cannot be stored truthfully (no key, no date, a date that cannot be,
 * a second row for a fact that exists once, a review outside every period of care). Whatever is merely unlikely,
 * unknown or contradictory is stored as it was sent, with a warning, because a statutory record must hold what
 * happened. No row is refused because another is bad.
 *
 * <p>The constant's name is the public code. The number is the DfE validation rule (or the INT check of the sector's
 * validator) that sees the same thing, empty where there is none.
 */
public enum Anomaly {
    // Any table
    ROW_UNREADABLE(REJECT, "", "The row's quotes do not match or it holds control characters.", "Remove them."),
    ROW_NOT_UTF8(REJECT, "", "The row holds characters that are not UTF-8.", "Save the table as CSV in UTF-8."),
    ROW_TOO_LONG(REJECT, "", "The row or one of its values is far too long.", "Check what stands in the row."),
    COLUMN_COUNT(REJECT, "", "The row has more or fewer values than the table has columns.", "Check its commas."),
    CHILD_BLANK(REJECT, "", "There is no child identifier.", "Enter the child's identifier."),
    CHILD_MALFORMED(
            REJECT,
            "",
            "The child identifier is not 1 to 20 letters, digits or - / _ starting with a letter or digit.",
            "Correct it; a spreadsheet may have turned it into a number."),
    TOO_MANY_ROWS_FOR_CHILD(REJECT, "", "One child cannot have so many rows.", "Check the child identifiers."),
    CHILD_NOT_IN_HEADER(
            WARN,
            "INT03, INT08",
            "The Header table does not have this child. The row is kept; who the child is stays unknown.",
            "Add the child to the Header table."),

    // Header
    HEADER_DUPLICATE(REJECT, "INT32", "The child is in the Header table already.", "Keep one row."),
    HEADER_CONFLICT(
            REJECT,
            "INT32",
            "The child is in the Header table already, with another birth date or sex. The first row was kept.",
            "Find out whether two children share one identifier, and correct it."),
    BIRTH_DATE_INVALID(
            WARN, "102", "The birth date is blank or not a date as dd/mm/yyyy. It stays unknown.", "Enter it."),
    BIRTH_DATE_IN_FUTURE(WARN, "301", "The birth date is in the future. It stays unknown.", "Correct it."),
    SEX_UNKNOWN(WARN, "101", "The sex is blank or not a code of the list.", "Enter a code of the list."),
    ETHNIC_UNKNOWN(WARN, "103", "The ethnicity is blank or not a code of the list.", "Enter a code of the list."),
    UPN_MALFORMED(
            WARN, "168", "The unique pupil number is not of its form nor UN1 to UN5. It was left out.", "Correct it."),
    MOTHER_UNKNOWN(WARN, "165", "The mother status is not 0, 1 or blank. It was left out.", "Correct it."),
    MC_DOB_INVALID(
            WARN, "171", "The birth date of the mother's child is not a date as dd/mm/yyyy.", "Correct or clear it."),
    NUMBER_WITH_DECIMALS(
            WARN, "", "A code arrived as a number with decimals and was read as a whole number.", "Export it as text."),

    // Episodes
    START_DATE_INVALID(REJECT, "141", "The start of the episode is blank or not a date as dd/mm/yyyy.", "Enter it."),
    EPISODE_IN_FUTURE(REJECT, "354", "The episode starts in the future.", "Correct the date or send it later."),
    END_BEFORE_START(REJECT, "356", "The episode ends before it starts.", "Correct the dates."),
    EPISODE_DUPLICATE(
            REJECT, "355", "Another episode of the child starts the same day. The first row was kept.", "Keep one."),
    END_DATE_INVALID(
            WARN, "147", "The end of the episode is not a date as dd/mm/yyyy. It stays unknown.", "Correct it."),
    END_IN_FUTURE(
            WARN, "385", "The episode ends in the future. It is kept as open, without its end.", "Correct the date."),
    END_INCOMPLETE(
            WARN,
            "148",
            "Only one of end date and end reason is given. The episode is kept with what is known.",
            "Enter both or neither."),
    EPISODE_NOT_CLOSED(WARN, "142", "The episode has no end, yet a later one has started.", "Enter its end."),
    EPISODES_OVERLAP(
            WARN,
            "501",
            "The episode starts before the previous one ends. Both are kept: each is dated, and which date is wrong"
                    + " cannot be known here.",
            "Correct the dates."),
    S_AFTER_X1(
            WARN,
            "388, 431",
            "The episode starts a period of care, yet the previous one said that care continues. A new period is kept.",
            "Correct the start reason, or the end reason before it."),
    START_MISSING_AFTER_END(
            WARN,
            "432",
            "Care had ended, yet this episode does not start a period. A period with unknown start is kept.",
            "Correct the start reason, or add the missing episode."),
    EPISODES_GAP(
            WARN,
            "433",
            "Care continued, yet there are days between this episode and the previous one. The period goes on.",
            "Correct the dates, or add the missing episode."),
    CONTINUATION_MISSING(
            WARN,
            "388",
            "The child's last episode has ended without care ending. The period is kept as open.",
            "Add the missing episode, or say why care ended."),
    FIRST_EPISODE_NOT_S(
            WARN,
            "357",
            "The child's first episode began inside the years of the return but does not start a period of care. The"
                    + " start stays unknown.",
            "Add the missing episode, or correct the start reason."),
    EPISODE_BEFORE_BIRTH(WARN, "302", "The episode starts before the child was born.", "Correct either date."),
    RNE_UNKNOWN(WARN, "143", "The start reason is blank or not a code of the list.", "Enter a code of the list."),
    LS_UNKNOWN(WARN, "144", "The legal status is blank or not a code of the list.", "Enter a code of the list."),
    CIN_UNKNOWN(WARN, "145", "The category of need is blank or not a code of the list.", "Enter a code of the list."),
    PLACE_UNKNOWN(WARN, "146", "The placement type is blank or not a code of the list.", "Enter a code of the list."),
    PLACE_NOT_IN_YEAR(WARN, "146", "The placement type is not in the list of that year.", "Enter the year's code."),
    PLACE_PROVIDER_UNKNOWN(WARN, "178", "The provider is not a code of the list.", "Enter a code of the list."),
    REC_UNKNOWN(WARN, "149", "The end reason is not a code of the list.", "Enter a code of the list."),
    REC_NOT_IN_YEAR(WARN, "149", "The end reason is not in the list of that year.", "Enter the year's code."),
    PLACE_CHANGE_REASON_UNKNOWN(
            WARN,
            "1009",
            "The reason for the placement change is not a code of the list.",
            "Enter a code of the list."),
    PLACE_CHANGE_REASON_NOT_IN_YEAR(
            WARN,
            "1009",
            "The reason for the placement change is not in the list of that year.",
            "Enter the year's code."),
    POSTCODE_MALFORMED(WARN, "", "A postcode is not of the form of a postcode. It was left out.", "Correct it."),
    URN_MALFORMED(WARN, "1008", "The provider's reference number is malformed. It was left out.", "Correct it."),

    // Reviews
    REVIEW_ROW_EMPTY(REJECT, "166, 167", "There is neither a review date nor a participation code.", "Remove the row."),
    REVIEW_DATE_INVALID(REJECT, "166", "The review date is blank or not a date as dd/mm/yyyy.", "Enter the date."),
    REVIEW_IN_FUTURE(REJECT, "", "The review is in the future, so it has not been held.", "Correct the date."),
    REVIEW_DUPLICATE(
            REJECT, "", "The child has a review on this day already. The first row was kept.", "Keep the right row."),
    REVIEW_WITHOUT_EPISODE(REJECT, "1012", "The child has no episode of care.", "Add the episode, or correct the key."),
    REVIEW_BEFORE_PERIOD(
            REJECT, "", "The review is before the child's first period of care.", "Correct the date or the episodes."),
    REVIEW_AFTER_END(REJECT, "", "The review is after a period of care ended and before another.", "Correct the date."),
    PARTICIPATION_MISSING(
            WARN, "167", "The review has no participation code. How the child took part stays unknown.", "Enter it."),
    PARTICIPATION_UNKNOWN(
            WARN,
            "167",
            "The participation code is not PN0 to PN7. How the child took part stays unknown.",
            "Enter it."),
    PARTICIPATION_PN0_FROM_FOUR(WARN, "440", "The code is for a child under four, who was older.", "Correct it."),
    PARTICIPATION_UNDER_FOUR(WARN, "441", "The child was under four, for which the code is PN0.", "Correct it."),
    REVIEW_BIRTH_DATE_INVALID(
            WARN, "", "The birth date is blank or not a date as dd/mm/yyyy. The Header's is used.", "Correct it."),
    BIRTH_DATES_DIFFER(
            WARN,
            "INT17",
            "The birth date differs from the Header's, which is used.",
            "Correct the wrong one; make sure that the review is this child's."),
    REVIEW_FOR_SHORT_BREAKS(
            WARN,
            "399",
            "All the child's episodes are short breaks (V3, V4). The review is kept, but the export leaves it out.",
            "Correct the legal status, or leave the review out of the return."),
    REVIEW_OUTSIDE_YEARS(
            WARN, "", "The review is outside the collection years of this return.", "Check the years and the date.");

    private final Severity severity;
    private final String dfeRule;
    private final String reason;
    private final String advice;

    Anomaly(Severity severity, String dfeRule, String reason, String advice) {
        this.severity = severity;
        this.dfeRule = dfeRule;
        this.reason = reason;
        this.advice = advice;
    }

    public Severity severity() {
        return severity;
    }

    /** The DfE rules that see the same thing, separated by commas; empty if none does. */
    public String dfeRule() {
        return dfeRule;
    }

    /** In plain English, what is the matter and what was done about it. */
    public String reason() {
        return reason;
    }

    /** In plain English, what the sender should do. */
    public String advice() {
        return advice;
    }
}
