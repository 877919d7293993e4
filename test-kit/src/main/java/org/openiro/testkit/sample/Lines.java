package org.openiro.testkit.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The form of the return's lines. */
final class Lines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Postcodes of no real place, and the number the return uses for a provider without one. */
    private static final String PLACES = "ZZ1 1AA,ZZ2 2BB,XXXXXXX";

    private Lines() {}

    static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    static String header(String child, String sex, LocalDate birth, String ethnicity, String upn, String mother) {
        return String.join(",", child, sex, date(birth), ethnicity, upn, mother, "");
    }

    static String episode(String child, LocalDate from, String codes, LocalDate to, String rec, String reason) {
        return String.join(",", child, date(from), codes, date(to), rec, reason, PLACES);
    }

    static String review(String child, LocalDate birth, LocalDate held, String code) {
        return String.join(",", child, date(birth), date(held), code);
    }
}
