package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Turns rows as read into typed rows, with the checks that need nothing but the row itself. What needs the child's
 * other rows is checked by {@link ChildHistoryAssembler}.
 */
public final class RowParser {

    /** DfE rule 168: a letter and twelve digits, the last of which may be a letter in a temporary number. */
    private static final Pattern UPN = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[0-9A-Z]|UN[1-5]");

    private static final Pattern MOTHER = Pattern.compile("[01]");
    private static final Pattern POSTCODE = Pattern.compile("[A-Za-z][A-Za-z0-9 ]{1,9}");
    private static final Pattern URN = Pattern.compile("[A-Za-z0-9]{1,10}");

    private final LocalDate today;

    /** @param today the day, in London, that tells a past date from a future one */
    public RowParser(LocalDate today) {
        this.today = today;
    }

    public ParsedRow<HeaderRow> header(RawRow raw) {
        RowChecks row = new RowChecks(raw);
        if (!row.readable()) {
            return row.result(() -> null);
        }
        LocalDate birth = birthDate(row);
        String sex = row.requiredCode(CodeList.SEX);
        String ethnicity = row.requiredCode(CodeList.ETHNIC);
        String upn = row.text("UPN", UPN, Anomaly.UPN_MALFORMED);
        String mother = row.wholeNumber(row.text("MOTHER"));
        if (!mother.isEmpty() && !MOTHER.matcher(mother).matches()) {
            row.found(Anomaly.MOTHER_UNKNOWN);
            mother = "";
        }
        LocalDate motherChild = row.date("MC_DOB").orElse(null);
        if (motherChild == null && !row.blank("MC_DOB")) {
            row.found(Anomaly.MC_DOB_INVALID);
        }
        String motherStatus = mother;
        return row.result(
                () -> new HeaderRow(row.number(), row.child(), sex, birth, ethnicity, upn, motherStatus, motherChild));
    }

    private LocalDate birthDate(RowChecks row) {
        LocalDate birth = row.date("DOB").orElse(null);
        if (birth == null) {
            row.found(Anomaly.BIRTH_DATE_INVALID);
        } else if (birth.isAfter(today)) {
            row.found(Anomaly.BIRTH_DATE_IN_FUTURE);
            return null;
        }
        return birth;
    }

    public ParsedRow<EpisodeRow> episode(RawRow raw) {
        RowChecks row = new RowChecks(raw);
        if (!row.readable()) {
            return row.result(() -> null);
        }
        LocalDate decom = row.date("DECOM").orElse(null);
        if (decom == null) {
            row.found(Anomaly.START_DATE_INVALID);
        } else if (decom.isAfter(today)) {
            row.found(Anomaly.EPISODE_IN_FUTURE);
        }
        LocalDate dec = row.date("DEC").orElse(null);
        checkEnd(row, decom, dec);
        // An end that has not come yet is no fact: the episode is open today.
        boolean openToday = dec != null && dec.isAfter(today);
        String rne = row.requiredCode(CodeList.RNE);
        String ls = row.requiredCode(CodeList.LS);
        String cin = row.requiredCode(CodeList.CIN);
        String place = row.requiredCode(CodeList.PLACE);
        String provider = row.code(CodeList.PLACE_PROVIDER);
        String rec = row.code(CodeList.REC);
        String change = row.code(CodeList.REASON_PLACE_CHANGE);
        String home = row.text("HOME_POST", POSTCODE, Anomaly.POSTCODE_MALFORMED);
        String placement = row.text("PL_POST", POSTCODE, Anomaly.POSTCODE_MALFORMED);
        String urn = row.text("URN", URN, Anomaly.URN_MALFORMED);
        return row.result(() -> new EpisodeRow(
                row.number(),
                row.child(),
                decom,
                rne,
                ls,
                cin,
                place,
                provider,
                openToday ? null : dec,
                openToday ? "" : rec,
                change,
                home,
                placement,
                urn));
    }

    private void checkEnd(RowChecks row, LocalDate decom, LocalDate dec) {
        if (dec == null && !row.blank("DEC")) {
            row.found(Anomaly.END_DATE_INVALID);
        }
        if (row.blank("DEC") != row.blank("REC")) {
            row.found(Anomaly.END_INCOMPLETE);
        }
        if (dec != null && decom != null && dec.isBefore(decom)) {
            row.found(Anomaly.END_BEFORE_START);
        } else if (dec != null && dec.isAfter(today)) {
            row.found(Anomaly.END_IN_FUTURE);
        }
    }

    public ParsedRow<ReviewRow> review(RawRow raw) {
        RowChecks row = new RowChecks(raw);
        if (!row.readable()) {
            return row.result(() -> null);
        }
        if (row.blank("REVIEW") && row.blank("REVIEW_CODE")) {
            row.found(Anomaly.REVIEW_ROW_EMPTY);
            return row.result(() -> null);
        }
        LocalDate date = row.date("REVIEW").orElse(null);
        if (date == null) {
            row.found(Anomaly.REVIEW_DATE_INVALID);
        } else if (date.isAfter(today)) {
            row.found(Anomaly.REVIEW_IN_FUTURE);
        }
        LocalDate birth = row.date("DOB").orElse(null);
        if (birth == null) {
            row.found(Anomaly.REVIEW_BIRTH_DATE_INVALID);
        }
        if (row.blank("REVIEW_CODE")) {
            row.found(Anomaly.PARTICIPATION_MISSING);
        }
        String code = row.code(CodeList.REVIEW_CODE);
        ParticipationCode participation = CodeList.REVIEW_CODE.has(code) ? ParticipationCode.valueOf(code) : null;
        return row.result(() -> new ReviewRow(row.number(), row.child(), birth, date, participation));
    }
}
