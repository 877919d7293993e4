package org.openiro.report.ssda903;

import static org.openiro.report.ssda903.MiniReturn.EPISODE;
import static org.openiro.report.ssda903.MiniReturn.HEADER;
import static org.openiro.report.ssda903.MiniReturn.REVIEW;
import static org.openiro.report.ssda903.MiniReturn.clean;
import static org.openiro.report.ssda903.MiniReturn.empty;

import java.util.stream.IntStream;
import java.util.stream.Stream;

final class KeyAndHeaderCases {

    private KeyAndHeaderCases() {}

    static Stream<AnomalyCase> all() {
        return Stream.of(
                new AnomalyCase(
                        Anomaly.ROW_UNREADABLE,
                        clean().review("C1,\"01/05/2015,20/06/2025,PN1"),
                        clean().review("C1,\"01/05/2015\",\"20/06/2025\",PN1")),
                new AnomalyCase(
                        Anomaly.ROW_NOT_UTF8,
                        clean().review("C\u00E9,01/05/2015,20/06/2025,PN1"),
                        // The two bytes of e-acute in UTF-8: a malformed key, but read.
                        clean().review("C\u00C3\u00A9,01/05/2015,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.ROW_TOO_LONG,
                        clean().review("C1,01/05/2015,20/06/2025," + "P".repeat(101)),
                        clean().review("C1,01/05/2015,20/06/2025," + "P".repeat(100))),
                new AnomalyCase(
                        Anomaly.COLUMN_COUNT,
                        clean().review("C1,01/05/2015,20/06/2025"),
                        clean().review(REVIEW + ",,")),
                new AnomalyCase(
                        Anomaly.CHILD_BLANK,
                        clean().review(" ,01/05/2015,20/06/2025,PN1"),
                        clean().review(" C1 ,01/05/2015,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.CHILD_MALFORMED,
                        clean().review("1.2E+05,01/05/2015,20/06/2025,PN1"),
                        clean().review("AB-12/3_c,01/05/2015,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.TOO_MANY_ROWS_FOR_CHILD,
                        clean().review(repeated(ChildRowsIterator.MAX_ROWS + 1)),
                        clean().review(repeated(ChildRowsIterator.MAX_ROWS))),
                new AnomalyCase(Anomaly.CHILD_NOT_IN_HEADER, empty().episode(EPISODE), clean()),
                new AnomalyCase(
                        Anomaly.HEADER_DUPLICATE, clean().header(HEADER), clean().header("c1,M,01/05/2015,WBRI,UN1,,")),
                new AnomalyCase(
                        Anomaly.HEADER_CONFLICT,
                        clean().header("C1,M,02/05/2015,WBRI,UN1,,"),
                        clean().header("C1,M,01/05/2015,WIRI,UN1,,")),
                new AnomalyCase(
                        Anomaly.BIRTH_DATE_INVALID,
                        header("M,30/02/2015,WBRI,UN1,,"),
                        header("M,29/02/2016,WBRI,UN1,,")),
                new AnomalyCase(
                        Anomaly.BIRTH_DATE_IN_FUTURE,
                        header("M,01/07/2026,WBRI,UN1,,"),
                        header("M,30/06/2026,WBRI,UN1,,")),
                new AnomalyCase(
                        Anomaly.SEX_UNKNOWN, header(",01/05/2015,WBRI,UN1,,"), header("2,01/05/2015,WBRI,UN1,,")),
                new AnomalyCase(
                        Anomaly.ETHNIC_UNKNOWN, header("M,01/05/2015,WXYZ,UN1,,"), header("M,01/05/2015,NOBT,UN1,,")),
                new AnomalyCase(
                        Anomaly.UPN_MALFORMED,
                        header("M,01/05/2015,WBRI,I12345678901A,,"),
                        header("M,01/05/2015,WBRI,A12345678901A,,")),
                new AnomalyCase(
                        Anomaly.MOTHER_UNKNOWN, header("F,01/05/2010,WBRI,UN1,2,"), header("F,01/05/2010,WBRI,UN1,0,")),
                new AnomalyCase(
                        Anomaly.MC_DOB_INVALID,
                        header("F,01/05/2010,WBRI,UN1,1,2025-01-01"),
                        header("F,01/05/2010,WBRI,UN1,1,01/01/2025")),
                new AnomalyCase(
                        Anomaly.NUMBER_WITH_DECIMALS,
                        header("1.0,01/05/2015,WBRI,UN1,,"),
                        header("1,01/05/2015,WBRI,UN1,,")));
    }

    private static MiniReturn header(String afterChild) {
        return empty().header("C1," + afterChild);
    }

    private static String[] repeated(int times) {
        return IntStream.range(0, times).mapToObj(i -> REVIEW).toArray(String[]::new);
    }
}
