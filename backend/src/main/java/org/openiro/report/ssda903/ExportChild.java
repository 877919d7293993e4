package org.openiro.report.ssda903;

import java.util.List;

/**
 * What the return says of one child, ready to be written.
 *
 * @param header null if the child's Header is not known; the XML form then leaves the child out
 */
public record ExportChild(HeaderRow header, List<EpisodeRow> episodes, List<ReviewRow> reviews) {

    public ExportChild {
        episodes = List.copyOf(episodes);
        reviews = List.copyOf(reviews);
    }

    /** The child's rows, without reviews and motherhood if all its episodes are short breaks (DfE rule 399). */
    public static ExportChild of(ChildHistory history) {
        return of(history.header(), history.episodes(), history.reviews(), history.onlyShortBreaks());
    }

    /** The rows, without reviews and motherhood for a child with nothing but short breaks (DfE rule 399). */
    public static ExportChild of(
            HeaderRow header, List<EpisodeRow> episodes, List<ReviewRow> reviews, boolean onlyShortBreaks) {
        if (!onlyShortBreaks) {
            return new ExportChild(header, episodes, reviews);
        }
        HeaderRow plain = header == null
                ? null
                : new HeaderRow(
                        header.rowNumber(),
                        header.child(),
                        header.sex(),
                        header.dateOfBirth(),
                        header.ethnicity(),
                        header.upn(),
                        "",
                        null);
        return new ExportChild(plain, episodes, List.of());
    }
}
