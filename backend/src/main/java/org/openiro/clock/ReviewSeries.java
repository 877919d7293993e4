package org.openiro.clock;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules by which one review follows another. */
public enum ReviewSeries {
    /** SI 2010/959, regulation 33: 20 working days, then 3 months, then every 6 months. */
    STANDARD(DeadlineRule.FIRST_REVIEW, DeadlineRule.SECOND_REVIEW, DeadlineRule.SUBSEQUENT_REVIEW),
    /** SI 2010/959, regulation 48: 3 months, then every 6 months. */
    SHORT_BREAK(
            DeadlineRule.SHORT_BREAK_FIRST_REVIEW, DeadlineRule.SHORT_BREAK_REVIEW, DeadlineRule.SHORT_BREAK_REVIEW),
    /** SI 2005/389, regulation 36: 3 months, then every 6 months. */
    AUTHORISED_NOT_PLACED(
            DeadlineRule.AUTHORISED_FIRST_REVIEW, DeadlineRule.AUTHORISED_REVIEW, DeadlineRule.AUTHORISED_REVIEW),
    /** SI 2005/389, regulation 36: 4 weeks, then 3 months, then every 6 months. */
    PLACED_FOR_ADOPTION(
            DeadlineRule.ADOPTION_FIRST_REVIEW, DeadlineRule.ADOPTION_SECOND_REVIEW, DeadlineRule.ADOPTION_REVIEW),
    /** Reviewed by no clock that is known, as short breaks known from a return alone. */
    NONE(null, null, null);

    private static final Set<DeadlineRule> RULES = Arrays.stream(values())
            .flatMap(ReviewSeries::rules)
            .collect(Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(DeadlineRule.class)), Collections::unmodifiableSet));

    private final DeadlineRule first;
    private final DeadlineRule second;
    private final DeadlineRule later;

    ReviewSeries(DeadlineRule first, DeadlineRule second, DeadlineRule later) {
        this.first = first;
        this.second = second;
        this.later = later;
    }

    /** The rules of every series. */
    public static Set<DeadlineRule> allRules() {
        return RULES;
    }

    /** The names of {@link #allRules()}, quoted and with commas, as SQL wants them behind {@code in}. */
    public static String inSql() {
        return "(" + RULES.stream().map(rule -> "'" + rule + "'").collect(Collectors.joining(", ")) + ")";
    }

    /** Counted from the day the series began. */
    public DeadlineRule first() {
        return first;
    }

    /** Counted from the first review. */
    public DeadlineRule second() {
        return second;
    }

    /** Counted from the review before. */
    public DeadlineRule later() {
        return later;
    }

    private Stream<DeadlineRule> rules() {
        return Stream.of(first, second, later).filter(Objects::nonNull);
    }
}
