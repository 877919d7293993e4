package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.List;

/**
 * A child's history as a return tells it, together with what was stored before.
 *
 * @param child the authority's identifier
 * @param header the child's Header row, or null if there is none: then only the identifier is known, and the birth date
 *     if the Reviews rows agree on one
 * @param dateOfBirth null if unknown
 * @param periods the periods of care in order; none if the child has no episode
 */
public record ChildHistory(String child, HeaderRow header, LocalDate dateOfBirth, List<PeriodOfCareHistory> periods) {

    public ChildHistory {
        periods = List.copyOf(periods);
    }

    public List<EpisodeRow> episodes() {
        return periods.stream().flatMap(period -> period.episodes().stream()).toList();
    }

    public List<ReviewRow> reviews() {
        return periods.stream()
                .flatMap(period -> period.reviews().stream())
                .map(ReviewInPeriod::review)
                .toList();
    }

    /**
     * Whether every episode of the child is a short break (V3, V4); false without episodes. DfE rule 399: the return
     * then carries neither reviews nor motherhood. The reviews are still held and kept.
     */
    public boolean onlyShortBreaks() {
        return !periods.isEmpty() && periods.stream().allMatch(PeriodOfCareHistory::onlyShortBreaks);
    }
}
