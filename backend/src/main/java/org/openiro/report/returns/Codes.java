package org.openiro.report.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.openiro.report.ssda903.CodeList;

/**
 * Between codes as a return sends them and what the record holds. A column of the record holds only codes of a list, so
 * that everything else can rely on it; what a return sent besides is kept with the row as it was returned, and the
 * export gives it back for as long as nobody has recorded anything else.
 */
final class Codes {

    /** The lists of an episode's fields, in the order of {@link ReturnFields}; null where a field is no code. */
    private static final List<CodeList> EPISODE = Arrays.asList(
            null,
            CodeList.RNE,
            CodeList.LS,
            CodeList.CIN,
            CodeList.PLACE,
            CodeList.PLACE_PROVIDER,
            null,
            CodeList.REC,
            CodeList.REASON_PLACE_CHANGE,
            null,
            null,
            null);

    private Codes() {}

    /** A field of an episode as the record holds it: null where it is blank or of no list. */
    static String episode(int field, String returned) {
        CodeList list = EPISODE.get(field);
        return returned.isEmpty() || (list != null && !list.has(returned)) ? null : returned;
    }

    /**
     * A field of an episode as it stands now, for the return.
     *
     * @param held what the record holds, or null
     * @param returned what the last return said, or null if none did
     */
    static String episodeNow(int field, String held, String returned) {
        if (returned != null && Objects.equals(episode(field, returned), held)) {
            return returned;
        }
        return held == null ? "" : held;
    }

    /** Why a period of care ended, or null if that is unknown. */
    static String endOfCare(String returned) {
        return CodeList.REC.has(returned) ? returned : null;
    }

    /** As the record names it, or null if unknown. */
    static String sex(String returned) {
        return switch (returned) {
            case "1", "M" -> "MALE";
            case "2", "F" -> "FEMALE";
            default -> null;
        };
    }

    static String sexNow(String held, String returned) {
        if (returned != null && Objects.equals(sex(returned), held)) {
            return returned;
        }
        return held == null ? "" : held.substring(0, 1);
    }

    static String ethnicity(String returned) {
        return CodeList.ETHNIC.has(returned) ? returned : null;
    }

    static String ethnicityNow(String held, String returned) {
        if (returned != null && Objects.equals(ethnicity(returned), held)) {
            return returned;
        }
        return held == null ? "" : held;
    }

    /** @param returned {@code 0}, {@code 1} or empty */
    static Boolean mother(String returned) {
        return returned.isEmpty() ? null : Boolean.valueOf(returned.equals("1"));
    }

    static String motherNow(Boolean held) {
        return held == null ? "" : held ? "1" : "0";
    }
}
