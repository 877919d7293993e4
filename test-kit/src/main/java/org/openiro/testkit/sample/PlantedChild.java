package org.openiro.testkit.sample;

import java.time.LocalDate;

/** Adds one child's lines to a return. */
final class PlantedChild {

    final ReturnTables tables;
    final String id;
    final LocalDate birth;

    PlantedChild(ReturnTables tables, String id, LocalDate birth) {
        this.tables = tables;
        this.id = id;
        this.birth = birth;
    }

    PlantedChild bornOn(LocalDate day) {
        return new PlantedChild(tables, id, day);
    }

    /** A clean Header row and an open episode that starts a period of care that day. */
    PlantedChild clean(LocalDate day) {
        return header().episode(day, "S,C2,N1,U6,PR1", null, "");
    }

    /** A Header row and two episodes, the second open. */
    PlantedChild two(LocalDate start, LocalDate end, String rec, LocalDate next, String rne) {
        return header().episode(start, "S,C2,N1,U6,PR1", end, rec).episode(next, rne + ",C2,N1,U6,PR1", null, "");
    }

    PlantedChild header() {
        return headerLine(headerWith("M", Lines.date(birth), "WBRI", "UN1"));
    }

    /** A Header line without mother status. */
    String headerWith(String sex, String birthDate, String ethnicity, String upn) {
        return String.join(",", id, sex, birthDate, ethnicity, upn, "", "");
    }

    /** The first columns of an episode line, up to the placement provider. */
    String open(LocalDate day) {
        return id + "," + Lines.date(day) + ",S,C2,N1,U6,PR1";
    }

    PlantedChild episode(LocalDate from, String codes, LocalDate to, String rec) {
        return episodeLine(Lines.episode(id, from, codes, to, rec, ""));
    }

    PlantedChild review(LocalDate held, String code) {
        return reviewLine(Lines.review(id, birth, held, code));
    }

    PlantedChild headerLine(String line) {
        tables.header().add(line);
        return this;
    }

    PlantedChild episodeLine(String line) {
        tables.episodes().add(line);
        return this;
    }

    PlantedChild reviewLine(String line) {
        tables.reviews().add(line);
        return this;
    }
}
