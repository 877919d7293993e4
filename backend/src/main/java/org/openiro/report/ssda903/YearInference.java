package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the collection years a return covers from its own dates, when nobody stated them.
 *
 * <p>The rule: a return lists the reviews held, and the episodes that ceased, in its years. So each review date and
 * each end of an episode, not after today, is a vote for its collection year. A year counts when it has at least one
 * vote in a hundred: fewer are slips such as 2012 for 2021, and to believe one would judge that year's children by
 * reviews that were never sent. The return covers every year from the first that counts to the last. Without any vote
 * it covers the year in which its latest episode began. The votes are part of the answer, because an inference must be
 * seen.
 */
public final class YearInference {

    private final LocalDate today;
    private final NavigableMap<CollectionYear, Integer> votes = new TreeMap<>();
    private LocalDate latestStart;
    private int total;

    public YearInference(LocalDate today) {
        this.today = today;
    }

    public void add(EpisodeRow episode) {
        if (latestStart == null || episode.decom().isAfter(latestStart)) {
            latestStart = episode.decom();
        }
        vote(episode.dec());
    }

    public void add(ReviewRow review) {
        vote(review.reviewDate());
    }

    private void vote(LocalDate day) {
        if (day != null && !day.isAfter(today)) {
            votes.merge(CollectionYear.of(day), 1, Integer::sum);
            total++;
        }
    }

    /** The years found, and why. */
    public Result result() {
        List<CollectionYear> counting = new ArrayList<>();
        List<CollectionYear> ignored = new ArrayList<>();
        votes.forEach((year, count) -> (count * 100L >= total ? counting : ignored).add(year));
        if (counting.isEmpty()) {
            return new Result(
                    latestStart == null ? CollectionYears.of() : CollectionYears.of(CollectionYear.of(latestStart)),
                    new TreeMap<>(votes),
                    List.of());
        }
        CollectionYears years = CollectionYears.from(counting.get(0), counting.get(counting.size() - 1));
        ignored.removeIf(year -> years.asList().contains(year));
        return new Result(years, new TreeMap<>(votes), List.copyOf(ignored));
    }

    /**
     * @param years the years covered; empty if the return has no dates at all
     * @param votes how many review dates and ends of episodes fall in each year
     * @param ignored years with too few votes to count
     */
    public record Result(
            CollectionYears years, NavigableMap<CollectionYear, Integer> votes, List<CollectionYear> ignored) {}
}
