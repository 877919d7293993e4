package org.openiro.report.ssda903;

import static org.openiro.report.ssda903.MiniReturn.HEADER;
import static org.openiro.report.ssda903.MiniReturn.REVIEW;
import static org.openiro.report.ssda903.MiniReturn.clean;
import static org.openiro.report.ssda903.MiniReturn.empty;

import java.util.stream.Stream;

final class ReviewCases {

    private ReviewCases() {}

    static Stream<AnomalyCase> all() {
        return Stream.of(
                new AnomalyCase(Anomaly.REVIEW_ROW_EMPTY, review("01/05/2015,,"), review("01/05/2015,,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_DATE_INVALID,
                        review("01/05/2015,31/04/2026,PN1"),
                        review("01/05/2015,30/04/2026,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_IN_FUTURE,
                        review("01/05/2015,01/07/2026,PN1"),
                        review("01/05/2015,30/06/2026,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_DUPLICATE,
                        clean().review(REVIEW, "C1,01/05/2015,20/06/2025,PN7"),
                        clean().review(REVIEW, "C1,01/05/2015,21/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_WITHOUT_EPISODE, empty().header(HEADER).review(REVIEW), clean().review(REVIEW)),
                new AnomalyCase(
                        Anomaly.REVIEW_BEFORE_PERIOD,
                        review("01/05/2015,01/06/2025,PN1"),
                        review("01/05/2015,02/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_AFTER_END,
                        ended().review("C1,01/05/2015,01/09/2025,PN1"),
                        ended().review("C1,01/05/2015,31/08/2025,PN1")),
                new AnomalyCase(
                        Anomaly.PARTICIPATION_MISSING,
                        review("01/05/2015,20/06/2025,"),
                        review("01/05/2015,20/06/2025,PN4")),
                new AnomalyCase(
                        Anomaly.PARTICIPATION_UNKNOWN,
                        review("01/05/2015,20/06/2025,PN8"),
                        review("01/05/2015,20/06/2025,pn7")),
                new AnomalyCase(
                        // On the fourth birthday itself neither rule fires.
                        Anomaly.PARTICIPATION_PN0_FROM_FOUR,
                        bornIn2021().review("C1,20/06/2021,21/06/2025,PN0"),
                        bornIn2021().review("C1,20/06/2021,20/06/2025,PN0")),
                new AnomalyCase(
                        Anomaly.PARTICIPATION_UNDER_FOUR,
                        bornIn2021().review("C1,20/06/2021,19/06/2025,PN1"),
                        bornIn2021().review("C1,20/06/2021,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_BIRTH_DATE_INVALID,
                        review(",20/06/2025,PN1"),
                        review("01/05/2015,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.BIRTH_DATES_DIFFER,
                        review("02/05/2015,20/06/2025,PN1"),
                        empty().header("C1,M,,WBRI,UN1,,")
                                .episode(MiniReturn.EPISODE)
                                .review("C1,02/05/2015,20/06/2025,PN1")),
                new AnomalyCase(
                        Anomaly.REVIEW_FOR_SHORT_BREAKS,
                        shortBreaks().review(REVIEW),
                        shortBreaks()
                                .episode("C1,10/06/2025,S,C2,N1,U6,PR1,,,,,,")
                                .review(REVIEW)),
                new AnomalyCase(
                        Anomaly.REVIEW_OUTSIDE_YEARS,
                        longInCare().review("C1,01/05/2015,31/03/2025,PN1"),
                        longInCare().review("C1,01/05/2015,01/04/2025,PN1")));
    }

    private static MiniReturn review(String afterChild) {
        return clean().review("C1," + afterChild);
    }

    private static MiniReturn ended() {
        return empty().header(HEADER).episode("C1,02/06/2025,S,C2,N1,U6,PR1,31/08/2025,E4A,,,,");
    }

    private static MiniReturn bornIn2021() {
        return empty().header("C1,M,20/06/2021,WBRI,UN1,,").episode(MiniReturn.EPISODE);
    }

    private static MiniReturn shortBreaks() {
        return empty().header(HEADER).episode("C1,02/06/2025,S,V4,N2,K2,PR1,09/06/2025,E8,,,,");
    }

    private static MiniReturn longInCare() {
        return empty().header(HEADER).episode("C1,02/06/2020,S,C2,N1,U6,PR1,,,,,,");
    }
}
