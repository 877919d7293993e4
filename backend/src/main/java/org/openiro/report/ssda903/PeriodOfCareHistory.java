package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.List;

/**
 * A period of care as a return tells it.
 *
 * @param startKnown whether its first episode says that the child started to be looked after (RNE S). If not, the
 *     period began on or before {@code firstDay}, in a year that is not in the return.
 * @param firstDay the day its first known episode began: the start of the period if that is known
 * @param end how it ended
 * @param episodes its episodes, in order, at least one
 * @param reviews its reviews, in order
 */
public record PeriodOfCareHistory(
        boolean startKnown,
        LocalDate firstDay,
        PeriodEnd end,
        List<EpisodeRow> episodes,
        List<ReviewInPeriod> reviews) {

    public PeriodOfCareHistory {
        episodes = List.copyOf(episodes);
        reviews = List.copyOf(reviews);
    }

    /** Whether all its episodes are short breaks: then it has no STANDARD review clock (regulation 48). */
    public boolean onlyShortBreaks() {
        return episodes.stream().allMatch(EpisodeRow::shortBreak);
    }

    /**
     * Whether the return can tell which review was the first: the start is known and lies in a year whose reviews are
     * known. Otherwise the sequence is UNKNOWN and a missing first review means nothing.
     */
    public boolean sequenceKnown(CollectionYears reviewYears) {
        return startKnown && reviewYears.contain(firstDay);
    }
}
