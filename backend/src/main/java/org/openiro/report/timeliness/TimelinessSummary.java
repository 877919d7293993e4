package org.openiro.report.timeliness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.ReviewSeries;
import org.openiro.review.ReviewOutcome;

/** How many reviews had which outcome, by the rule they were judged by. */
final class TimelinessSummary {

    private static final Set<DeadlineRule> RULES = ReviewSeries.allRules();

    private final Map<DeadlineRule, Map<ReviewOutcome, Integer>> judged = new EnumMap<>(DeadlineRule.class);
    private int notJudged;

    /** @param rule null for reviews not judged */
    void add(DeadlineRule rule, ReviewOutcome outcome, int count) {
        if (rule == null) {
            notJudged += count;
        } else {
            judged.computeIfAbsent(rule, r -> new EnumMap<>(ReviewOutcome.class))
                    .merge(outcome, count, Integer::sum);
        }
    }

    /** The rules under which a review was judged, in the order of the reviews. */
    List<DeadlineRule> rules() {
        return RULES.stream().filter(judged::containsKey).toList();
    }

    int count(DeadlineRule rule, ReviewOutcome outcome) {
        return judged.getOrDefault(rule, Map.of()).getOrDefault(outcome, 0);
    }

    int count(ReviewOutcome outcome) {
        return outcome == ReviewOutcome.NOT_JUDGED
                ? notJudged
                : RULES.stream().mapToInt(rule -> count(rule, outcome)).sum();
    }

    /** The share held in time of all that were judged, from 0 to 1; null when none was. */
    Double onTimeShare() {
        int all = count(ReviewOutcome.ON_TIME) + count(ReviewOutcome.LATE) + count(ReviewOutcome.NOT_HELD);
        return all == 0 ? null : (double) count(ReviewOutcome.ON_TIME) / all;
    }
}
