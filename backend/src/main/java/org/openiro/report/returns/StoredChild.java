package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.ReturnRow;

/**
 * A child in the record, with what a return can say of one.
 *
 * @param named whether somebody has registered the child in OpenIRO
 * @param header the fields of a Header row as they stand now
 * @param returned the Header row as a return last gave it; null if none did
 * @param years collection years whose returns list the child
 */
record StoredChild(
        UUID id,
        String identifier,
        boolean named,
        List<String> header,
        List<String> returned,
        Set<Integer> years,
        List<StoredPeriod> periods,
        List<StoredEpisode> episodes,
        List<StoredReview> reviews) {

    /** The child's Header row, if the child is known beyond the identifier. */
    Optional<HeaderRow> headerRow() {
        return named || returned != null
                ? Optional.of(ReturnFields.header(ReturnRow.STORED, identifier, header))
                : Optional.empty();
    }

    Optional<StoredEpisode> episodeFrom(LocalDate day) {
        return episodes.stream()
                .filter(episode -> episode.fields().get(0).equals(day.toString()))
                .findFirst();
    }

    Optional<StoredReview> reviewOn(LocalDate day) {
        return reviews.stream().filter(review -> review.on().equals(day)).findFirst();
    }
}
