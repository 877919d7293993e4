package org.openiro.report.ssda903;

import static org.openiro.report.ssda903.MiniReturn.EPISODE;
import static org.openiro.report.ssda903.MiniReturn.HEADER;
import static org.openiro.report.ssda903.MiniReturn.clean;
import static org.openiro.report.ssda903.MiniReturn.empty;

import java.util.stream.Stream;

final class EpisodeCases {

    private EpisodeCases() {}

    static Stream<AnomalyCase> all() {
        return Stream.of(dates(), sequence(), codes()).flatMap(cases -> cases);
    }

    private static Stream<AnomalyCase> dates() {
        return Stream.of(
                new AnomalyCase(
                        Anomaly.START_DATE_INVALID,
                        one("2/6/2025,S,C2,N1,U6,PR1,,,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,,,")),
                new AnomalyCase(
                        Anomaly.EPISODE_IN_FUTURE,
                        one("01/07/2026,S,C2,N1,U6,PR1,,,,,,"),
                        one("30/06/2026,S,C2,N1,U6,PR1,,,,,,")),
                new AnomalyCase(
                        Anomaly.END_BEFORE_START,
                        one("02/06/2025,S,C2,N1,U6,PR1,01/06/2025,E4A,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,02/06/2025,E4A,,,,")),
                new AnomalyCase(Anomaly.EPISODE_DUPLICATE, clean().episode(EPISODE), two("X1", "03/06/2025,L,C2")),
                new AnomalyCase(
                        Anomaly.END_DATE_INVALID,
                        one("02/06/2025,S,C2,N1,U6,PR1,31/06/2025,E4A,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,30/06/2025,E4A,,,,")),
                new AnomalyCase(
                        Anomaly.END_IN_FUTURE,
                        one("02/06/2025,S,C2,N1,U6,PR1,01/07/2026,E4A,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,30/06/2026,E4A,,,,")),
                new AnomalyCase(
                        Anomaly.END_INCOMPLETE,
                        one("02/06/2025,S,C2,N1,U6,PR1,30/06/2025,,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,,,")),
                new AnomalyCase(
                        Anomaly.EPISODE_BEFORE_BIRTH,
                        empty().header("C1,M,03/06/2025,WBRI,UN1,,").episode(EPISODE),
                        empty().header("C1,M,02/06/2025,WBRI,UN1,,").episode(EPISODE)));
    }

    private static Stream<AnomalyCase> sequence() {
        return Stream.of(
                new AnomalyCase(
                        Anomaly.EPISODE_NOT_CLOSED,
                        clean().episode("C1,10/06/2025,L,C2,N1,U6,PR1,,,,,,"),
                        two("X1", "10/06/2025,L,C2")),
                new AnomalyCase(Anomaly.EPISODES_OVERLAP, two("X1", "09/06/2025,L,C2"), two("X1", "10/06/2025,L,C2")),
                new AnomalyCase(Anomaly.S_AFTER_X1, two("X1", "10/06/2025,S,C2"), two("E4A", "10/06/2025,S,C2")),
                new AnomalyCase(
                        Anomaly.START_MISSING_AFTER_END, two("E4A", "20/06/2025,P,C2"), two("E4A", "20/06/2025,S,C2")),
                new AnomalyCase(Anomaly.EPISODES_GAP, two("X1", "11/06/2025,L,C2"), two("X1", "10/06/2025,L,C2")),
                new AnomalyCase(
                        Anomaly.CONTINUATION_MISSING,
                        one("02/06/2025,S,C2,N1,U6,PR1,10/06/2025,X1,,,,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,,X1,,,,")),
                new AnomalyCase(
                        Anomaly.FIRST_EPISODE_NOT_S,
                        one("02/04/2025,P,C2,N1,U6,PR1,,,,,,"),
                        one("01/04/2025,P,C2,N1,U6,PR1,,,,,,")));
    }

    private static Stream<AnomalyCase> codes() {
        return Stream.of(
                new AnomalyCase(Anomaly.RNE_UNKNOWN, codes("A,C2,N1,U6,PR1"), codes("s,C2,N1,U6,PR1")),
                new AnomalyCase(Anomaly.LS_UNKNOWN, codes("S,,N1,U6,PR1"), codes("S,V2,N1,U6,PR1")),
                new AnomalyCase(Anomaly.CIN_UNKNOWN, codes("S,C2,N9,U6,PR1"), codes("S,C2,N8,U6,PR1")),
                new AnomalyCase(Anomaly.PLACE_UNKNOWN, codes("S,C2,N1,U7,PR1"), codes("S,C2,N1,K3,PR1")),
                new AnomalyCase(
                        Anomaly.PLACE_NOT_IN_YEAR,
                        codes("S,C2,N1,Z1,PR1"),
                        // Z1 was in the list of 2024-25, the last year whose return has this episode.
                        one("02/06/2024,S,C2,N1,Z1,PR1,31/03/2025,E4A,,,,")),
                new AnomalyCase(Anomaly.PLACE_PROVIDER_UNKNOWN, codes("S,C2,N1,U6,PR6"), codes("S,C2,N1,T1,")),
                new AnomalyCase(Anomaly.REC_UNKNOWN, ended("E1,"), ended("E2,")),
                new AnomalyCase(Anomaly.REC_NOT_IN_YEAR, ended("E44,"), ended("E48,")),
                new AnomalyCase(Anomaly.PLACE_CHANGE_REASON_UNKNOWN, ended("E2,NONE"), ended("E2,CARPL")),
                new AnomalyCase(
                        Anomaly.PLACE_CHANGE_REASON_NOT_IN_YEAR,
                        one("02/06/2017,S,C2,N1,U6,PR1,31/03/2018,E4A,CUSTOD,,,"),
                        one("02/06/2017,S,C2,N1,U6,PR1,01/04/2018,E4A,CUSTOD,,,")),
                new AnomalyCase(
                        Anomaly.POSTCODE_MALFORMED,
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,=1+1,@A1,"),
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,ZZ1 1AA,zz99 9zz,")),
                new AnomalyCase(
                        Anomaly.URN_MALFORMED,
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,,,-123"),
                        one("02/06/2025,S,C2,N1,U6,PR1,,,,,,SC123456")));
    }

    private static MiniReturn one(String afterChild) {
        return empty().header(HEADER).episode("C1," + afterChild);
    }

    private static MiniReturn codes(String codes) {
        return one("02/06/2025," + codes + ",,,,,,");
    }

    private static MiniReturn ended(String recAndReason) {
        return one("02/06/2025,S,C2,N1,U6,PR1,30/06/2025," + recAndReason + ",,,");
    }

    /** An episode from 2 to 10 June, or to the day after if the second starts on it, and a second one. */
    private static MiniReturn two(String rec, String second) {
        String end = second.startsWith("03/06") ? "03/06/2025" : "10/06/2025";
        return empty().header(HEADER)
                .episode(
                        "C1,02/06/2025,S,C2,N1,U6,PR1," + end + "," + rec + ",,,,",
                        "C1," + second + ",N1,U6,PR1,,,,,,");
    }
}
