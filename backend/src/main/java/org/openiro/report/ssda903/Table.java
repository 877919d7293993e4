package org.openiro.report.ssda903;

import java.util.List;

/**
 * The tables of the SSDA903 return and their columns, in the order in which they are written.
 *
 * <p>Source: the Department for Education's (DfE) SSDA903 collection; every column of a table is required, its position
 * in a file is free. Only {@link #HEADER}, {@link #EPISODES} and {@link #REVIEWS} are imported; the others are
 * recognised, so that a whole return can be sent, and answered with "recognised, not imported".
 */
public enum Table {
    HEADER("Header", true, "CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
    EPISODES(
            "Episodes",
            true,
            "CHILD",
            "DECOM",
            "RNE",
            "LS",
            "CIN",
            "PLACE",
            "PLACE_PROVIDER",
            "DEC",
            "REC",
            "REASON_PLACE_CHANGE",
            "HOME_POST",
            "PL_POST",
            "URN"),
    REVIEWS("Reviews", true, "CHILD", "DOB", "REVIEW", "REVIEW_CODE"),
    UASC("UASC", false, "CHILD", "SEX", "DOB", "DUC"),
    OC2(
            "OC2",
            false,
            "CHILD",
            "DOB",
            "SDQ_SCORE",
            "SDQ_REASON",
            "CONVICTED",
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
            "INTERVENTION_RECEIVED",
            "INTERVENTION_OFFERED"),
    OC3("OC3", false, "CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"),
    AD1("AD1", false, "CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"),
    PLACED_ADOPTION(
            "PlacedAdoption", false, "CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
    PREV_PERM("PrevPerm", false, "CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"),
    MISSING("Missing", false, "CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"),
    /** Since the return for 2023-24. */
    SW_EPISODES("SWEpisodes", false, "CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"),
    /** Deprivation of liberty orders, since the return for 2026-27. */
    DOLO("DoLo", false, "CHILD", "DOB", "DOLO_START", "DOLO_END");

    private final String displayName;
    private final boolean imported;
    private final List<String> columns;

    Table(String displayName, boolean imported, String... columns) {
        this.displayName = displayName;
        this.imported = imported;
        this.columns = List.of(columns);
    }

    /** The name the DfE uses for the table. */
    public String displayName() {
        return displayName;
    }

    /** Whether this release imports the table's rows. */
    public boolean imported() {
        return imported;
    }

    /** The table's columns in writing order, in upper case. */
    public List<String> columns() {
        return columns;
    }
}
