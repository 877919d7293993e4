package org.openiro.testkit.sample;

import java.time.LocalDate;

/**
 * One way in which a row of a return can be wrong, named by the code with which the import must report it. Each plants
 * one child whose rows are clean but for this.
 */
public enum PlantedAnomaly {
    ROW_UNREADABLE((c, d) -> c.clean(d).reviewLine(c.id + ",\"" + Lines.date(c.birth) + "," + Lines.date(d) + ",PN1")),
    ROW_NOT_UTF8(
            (c, d) -> c.clean(d).reviewLine(c.id + "\u00E9," + Lines.date(c.birth) + "," + Lines.date(d) + ",PN1")),
    ROW_TOO_LONG((c, d) -> c.clean(d).reviewLine(c.id + ",,," + "x".repeat(500))),
    COLUMN_COUNT((c, d) -> c.clean(d).reviewLine(c.id + "," + Lines.date(c.birth) + "," + Lines.date(d))),
    CHILD_BLANK((c, d) -> c.clean(d).reviewLine("," + Lines.date(c.birth) + "," + Lines.date(d) + ",PN1")),
    CHILD_MALFORMED((c, d) -> c.clean(d).reviewLine("1.2E+05," + Lines.date(c.birth) + "," + Lines.date(d) + ",PN1")),
    CHILD_NOT_IN_HEADER((c, d) -> c.episode(d, "S,C2,N1,U6,PR1", null, "")),

    HEADER_DUPLICATE((c, d) -> c.clean(d).header()),
    HEADER_CONFLICT(
            (c, d) -> c.clean(d).headerLine(c.headerWith("M", Lines.date(c.birth.minusDays(1)), "WBRI", "UN1"))),
    BIRTH_DATE_INVALID((c, d) -> c.headerLine(c.headerWith("M", "30/02/2015", "WBRI", "UN1"))),
    BIRTH_DATE_IN_FUTURE((c, d) -> c.headerLine(c.headerWith("M", "01/01/2899", "WBRI", "UN1"))),
    SEX_UNKNOWN((c, d) -> c.headerLine(c.headerWith("X", Lines.date(c.birth), "WBRI", "UN1"))),
    ETHNIC_UNKNOWN((c, d) -> c.headerLine(c.headerWith("M", Lines.date(c.birth), "", "UN1"))),
    UPN_MALFORMED((c, d) -> c.headerLine(c.headerWith("M", Lines.date(c.birth), "WBRI", "UN9"))),
    MOTHER_UNKNOWN((c, d) -> c.headerLine(Lines.header(c.id, "F", c.birth, "WBRI", "UN1", "7"))),
    MC_DOB_INVALID((c, d) -> c.headerLine(c.headerWith("F", Lines.date(c.birth), "WBRI", "UN1") + "31/11/2020")),
    NUMBER_WITH_DECIMALS((c, d) -> c.headerLine(Lines.header(c.id, "F", c.birth, "WBRI", "UN1", "1.0"))),

    START_DATE_INVALID((c, d) -> c.clean(d).episodeLine(c.id + ",31/06/2025,L,C2,N1,U6,PR1,,,,,,")),
    EPISODE_IN_FUTURE((c, d) -> c.clean(d).episodeLine(c.id + ",01/01/2899,L,C2,N1,U6,PR1,,,,,,")),
    END_BEFORE_START((c, d) -> c.clean(d).episode(d.plusDays(30), "L,C2,N1,U6,PR1", d.plusDays(29), "E4A")),
    EPISODE_DUPLICATE((c, d) -> c.clean(d).episode(d, "S,C2,N1,U6,PR1", null, "")),
    END_DATE_INVALID((c, d) -> c.header().episodeLine(c.open(d) + ",0/0/2025,E4A,,,,")),
    END_IN_FUTURE((c, d) -> c.header().episodeLine(c.open(d) + ",01/01/2899,E4A,,,,")),
    END_INCOMPLETE((c, d) -> c.header().episodeLine(c.open(d) + ",,E4A,,,,")),
    EPISODE_NOT_CLOSED((c, d) -> c.clean(d).episode(d.plusDays(9), "L,C2,N1,U6,PR1", null, "")),
    EPISODES_OVERLAP((c, d) -> c.two(d, d.plusDays(20), "X1", d.plusDays(10), "L")),
    S_AFTER_X1((c, d) -> c.two(d, d.plusDays(20), "X1", d.plusDays(20), "S")),
    START_MISSING_AFTER_END((c, d) -> c.two(d, d.plusDays(20), "E4A", d.plusDays(20), "L")),
    EPISODES_GAP((c, d) -> c.two(d, d.plusDays(20), "X1", d.plusDays(25), "L")),
    CONTINUATION_MISSING((c, d) -> c.header().episode(d, "S,C2,N1,U6,PR1", d.plusDays(20), "X1")),
    FIRST_EPISODE_NOT_S((c, d) -> c.header().episode(d, "P,C2,N1,U6,PR1", null, "")),
    EPISODE_BEFORE_BIRTH((c, d) -> c.header().episode(c.birth.minusDays(1), "S,C2,N1,U6,PR1", null, "")),
    RNE_UNKNOWN((c, d) -> c.header().episode(d.minusYears(2), "A,C2,N1,U6,PR1", null, "")),
    LS_UNKNOWN((c, d) -> c.header().episode(d, "S,C9,N1,U6,PR1", null, "")),
    CIN_UNKNOWN((c, d) -> c.header().episode(d, "S,C2,,U6,PR1", null, "")),
    PLACE_UNKNOWN((c, d) -> c.header().episode(d, "S,C2,N1,Q1,PR1", null, "")),
    PLACE_NOT_IN_YEAR((c, d) -> c.header().episode(d, "S,C2,N1,H5,PR1", null, "")),
    PLACE_PROVIDER_UNKNOWN((c, d) -> c.header().episode(d, "S,C2,N1,U6,PR9", null, "")),
    REC_UNKNOWN((c, d) -> c.two(d, d.plusDays(20), "E99", d.plusDays(20), "L")),
    REC_NOT_IN_YEAR((c, d) -> c.header().episode(d, "S,C2,N1,U6,PR1", d.plusDays(20), "E43")),
    PLACE_CHANGE_REASON_UNKNOWN((c, d) -> c.header().episodeLine(c.open(d) + ",,,NONE,,,")),
    POSTCODE_MALFORMED((c, d) -> c.header().episodeLine(c.open(d) + ",,,,=1+1,,")),
    URN_MALFORMED((c, d) -> c.header().episodeLine(c.open(d) + ",,,,,,SC-1")),

    REVIEW_ROW_EMPTY((c, d) -> c.clean(d).reviewLine(c.id + "," + Lines.date(c.birth) + ",,")),
    REVIEW_DATE_INVALID((c, d) -> c.clean(d).reviewLine(c.id + "," + Lines.date(c.birth) + ",1/2/2025,PN1")),
    REVIEW_IN_FUTURE((c, d) -> c.clean(d).reviewLine(c.id + "," + Lines.date(c.birth) + ",01/01/2899,PN1")),
    REVIEW_DUPLICATE((c, d) -> c.clean(d).review(d, "PN1").review(d, "PN2")),
    REVIEW_WITHOUT_EPISODE((c, d) -> c.header().review(d, "PN1")),
    REVIEW_BEFORE_PERIOD((c, d) -> c.clean(d).review(d.minusDays(1), "PN1")),
    REVIEW_AFTER_END((c, d) ->
            c.header().episode(d, "S,C2,N1,U6,PR1", d.plusDays(20), "E4A").review(d.plusDays(21), "PN1")),
    PARTICIPATION_MISSING((c, d) -> c.clean(d).review(d, "")),
    PARTICIPATION_UNKNOWN((c, d) -> c.clean(d).review(d, "PN8")),
    PARTICIPATION_PN0_FROM_FOUR((c, d) -> c.clean(d).review(d, "PN0")),
    PARTICIPATION_UNDER_FOUR((c, d) -> c.bornOn(d.minusYears(2)).clean(d).review(d, "PN1")),
    REVIEW_BIRTH_DATE_INVALID((c, d) -> c.clean(d).reviewLine(c.id + ",," + Lines.date(d) + ",PN1")),
    BIRTH_DATES_DIFFER((c, d) -> c.clean(d).reviewLine(Lines.review(c.id, c.birth.minusDays(1), d, "PN1"))),
    REVIEW_FOR_SHORT_BREAKS(
            (c, d) -> c.header().episode(d, "S,V4,N2,K2,PR1", null, "").review(d, "PN1")),
    REVIEW_OUTSIDE_YEARS((c, d) ->
            c.header().episode(d.minusYears(1), "S,C2,N1,U6,PR1", null, "").review(d.minusMonths(6), "PN1"));

    private final Plan plan;

    PlantedAnomaly(Plan plan) {
        this.plan = plan;
    }

    /** @param day a day of the return's years, at least eighty days before their end */
    void plant(ReturnTables tables, String id, LocalDate day) {
        plan.plant(new PlantedChild(tables, id, day.minusYears(9)), day);
    }

    @FunctionalInterface
    private interface Plan {
        PlantedChild plant(PlantedChild child, LocalDate day);
    }
}
