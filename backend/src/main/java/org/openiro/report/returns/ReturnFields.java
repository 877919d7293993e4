package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.ParticipationCode;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;

/**
 * Rows of the return as lists of text, for staging and for comparing what one return says with what another said: dates
 * in ISO form, empty where there is nothing, without the child and the row's number.
 */
final class ReturnFields {

    private ReturnFields() {}

    static List<String> of(ReturnRow row) {
        if (row instanceof HeaderRow header) {
            return of(header);
        }
        return row instanceof EpisodeRow episode ? of(episode) : of((ReviewRow) row);
    }

    static List<String> of(HeaderRow row) {
        return List.of(
                row.sex(),
                text(row.dateOfBirth()),
                row.ethnicity(),
                row.upn(),
                row.mother(),
                text(row.motherChildBirthDate()));
    }

    static List<String> of(EpisodeRow row) {
        return List.of(
                text(row.decom()),
                row.rne(),
                row.ls(),
                row.cin(),
                row.place(),
                row.placeProvider(),
                text(row.dec()),
                row.rec(),
                row.reasonPlaceChange(),
                row.homePostcode(),
                row.placementPostcode(),
                row.urn());
    }

    static List<String> of(ReviewRow row) {
        return List.of(text(row.dateOfBirth()), text(row.reviewDate()), text(row.participation()));
    }

    static HeaderRow header(int number, String child, List<String> fields) {
        return new HeaderRow(
                number,
                child,
                fields.get(0),
                date(fields.get(1)),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                date(fields.get(5)));
    }

    static EpisodeRow episode(int number, String child, List<String> f) {
        return new EpisodeRow(
                number,
                child,
                date(f.get(0)),
                f.get(1),
                f.get(2),
                f.get(3),
                f.get(4),
                f.get(5),
                date(f.get(6)),
                f.get(7),
                f.get(8),
                f.get(9),
                f.get(10),
                f.get(11));
    }

    static ReviewRow review(int number, String child, List<String> fields) {
        return new ReviewRow(
                number,
                child,
                date(fields.get(0)),
                date(fields.get(1)),
                fields.get(2).isEmpty() ? null : ParticipationCode.valueOf(fields.get(2)));
    }

    /** What stands here now, with what the return changed since it was last imported. */
    static List<String> merge(List<String> now, List<String> lastReturned, List<String> returned) {
        List<String> merged = new ArrayList<>(now);
        for (int i = 0; i < merged.size(); i++) {
            if (!returned.get(i).equals(lastReturned.get(i))) {
                merged.set(i, returned.get(i));
            }
        }
        return List.copyOf(merged);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
