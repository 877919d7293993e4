package org.openiro.report.timeliness;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.TimelinessCount;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.ReviewOutcome;

@Mapper
interface TimelinessMapper {

    @Mapping(target = "childId", source = "child")
    @Mapping(target = "child", source = "identifier")
    @Mapping(target = "reviewId", source = "review")
    @Mapping(target = "lateReason", ignore = true)
    org.openiro.api.staff.model.TimelinessEntry toModel(TimelinessEntry entry);

    default TimescaleRule toModel(DeadlineRule rule) {
        return rule == null ? null : TimescaleRule.valueOf(rule.name());
    }

    default org.openiro.api.staff.model.TimelinessSummary toModel(TimelinessSummary summary) {
        return new org.openiro.api.staff.model.TimelinessSummary()
                .onTime(summary.count(ReviewOutcome.ON_TIME))
                .late(summary.count(ReviewOutcome.LATE))
                .notHeld(summary.count(ReviewOutcome.NOT_HELD))
                .notJudged(summary.count(ReviewOutcome.NOT_JUDGED))
                .onTimeShare(summary.onTimeShare())
                .byRule(summary.rules().stream()
                        .map(rule -> new TimelinessCount()
                                .rule(toModel(rule))
                                .onTime(summary.count(rule, ReviewOutcome.ON_TIME))
                                .late(summary.count(rule, ReviewOutcome.LATE))
                                .notHeld(summary.count(rule, ReviewOutcome.NOT_HELD)))
                        .toList());
    }
}
