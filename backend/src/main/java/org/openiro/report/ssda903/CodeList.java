package org.openiro.report.ssda903;

import java.util.Map;
import java.util.Optional;

/**
 * The code lists of the return. Which codes are in a list depends on the collection year; the codes, their years and
 * their meanings are data, in {@code code-lists.csv} beside this class (sources: DfE SSDA903 guides as encoded in the
 * published validation rules 101, 103, 143-146, 149, 167, 178 and 1009; descriptions are our own wording).
 */
public enum CodeList {
    RNE("RNE", Anomaly.RNE_UNKNOWN, Anomaly.RNE_UNKNOWN),
    LS("LS", Anomaly.LS_UNKNOWN, Anomaly.LS_UNKNOWN),
    CIN("CIN", Anomaly.CIN_UNKNOWN, Anomaly.CIN_UNKNOWN),
    PLACE("PLACE", Anomaly.PLACE_UNKNOWN, Anomaly.PLACE_NOT_IN_YEAR),
    PLACE_PROVIDER("PLACE_PROVIDER", Anomaly.PLACE_PROVIDER_UNKNOWN, Anomaly.PLACE_PROVIDER_UNKNOWN),
    REC("REC", Anomaly.REC_UNKNOWN, Anomaly.REC_NOT_IN_YEAR),
    REASON_PLACE_CHANGE(
            "REASON_PLACE_CHANGE", Anomaly.PLACE_CHANGE_REASON_UNKNOWN, Anomaly.PLACE_CHANGE_REASON_NOT_IN_YEAR),
    REVIEW_CODE("REVIEW_CODE", Anomaly.PARTICIPATION_UNKNOWN, Anomaly.PARTICIPATION_UNKNOWN),
    SEX("SEX", Anomaly.SEX_UNKNOWN, Anomaly.SEX_UNKNOWN),
    ETHNIC("ETHNIC", Anomaly.ETHNIC_UNKNOWN, Anomaly.ETHNIC_UNKNOWN);

    private final String column;
    private final Anomaly unknown;
    private final Anomaly notInYear;

    CodeList(String column, Anomaly unknown, Anomaly notInYear) {
        this.column = column;
        this.unknown = unknown;
        this.notInYear = notInYear;
    }

    /** The column whose values are taken from this list. */
    public String column() {
        return column;
    }

    /** The anomaly of a code that is in the list of no year. */
    Anomaly unknown() {
        return unknown;
    }

    /** The anomaly of a code that is in the list, but not in that year. */
    Anomaly notInYear() {
        return notInYear;
    }

    /** Whether the list of any year has the code. */
    public boolean has(String code) {
        return codes().containsKey(code);
    }

    /** Whether the list of that collection year has the code. */
    public boolean has(String code, CollectionYear year) {
        Code entry = codes().get(code);
        return entry != null && entry.validIn(year);
    }

    /** What a code means. */
    public Optional<String> description(String code) {
        return Optional.ofNullable(codes().get(code)).map(Code::description);
    }

    private Map<String, Code> codes() {
        return CodeListFile.CODES.get(this);
    }

    /**
     * @param firstYear start of the first collection year that has the code, or null if it always had
     * @param lastYear start of the last collection year that has it, or null if it still has
     */
    record Code(String code, Integer firstYear, Integer lastYear, String description) {

        boolean validIn(CollectionYear year) {
            return (firstYear == null || year.startYear() >= firstYear)
                    && (lastYear == null || year.startYear() <= lastYear);
        }
    }
}
