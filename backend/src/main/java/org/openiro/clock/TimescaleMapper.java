package org.openiro.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ValueMapping;
import org.openiro.api.staff.model.DirectorApprovalGiven;
import org.openiro.api.staff.model.PlanOutcome;
import org.openiro.api.staff.model.TimescalePolicyList;
import org.openiro.api.staff.model.TimescalePolicyReplacement;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.api.staff.model.TimescaleSetting;
import org.openiro.platform.paging.Page;

@Mapper
interface TimescaleMapper {

    DeadlineRule toRule(TimescaleRule rule);

    /** The service levels that are not published policy cannot be asked for. */
    @ValueMapping(source = MappingConstants.ANY_REMAINING, target = MappingConstants.THROW_EXCEPTION)
    TimescaleRule toModel(DeadlineRule rule);

    @Mapping(target = "timescale.amount", source = "timescale.amount")
    @Mapping(target = "timescale.unit", source = "timescale.unit")
    @Mapping(target = "timescale.direction", source = "direction")
    @Mapping(target = "removeSkippedDaysItem", ignore = true)
    org.openiro.api.staff.model.DueDate toModel(DueDate dueDate);

    @Mapping(target = "removeStepsItem", ignore = true)
    @Mapping(target = "outcome", expression = "java(toModel(plan.outcome()))")
    org.openiro.api.staff.model.FirstReviewPlan toModel(FirstReviewPlan plan);

    PlanOutcome toModel(FirstReviewPlan.Outcome outcome);

    @Mapping(target = "amounts", source = "values")
    @Mapping(target = "approvalReason", source = "directorApproval.reason")
    PolicyRequest toRequest(TimescalePolicyReplacement replacement);

    default org.openiro.api.staff.model.TimescalePolicy toModel(PolicyVersion version) {
        return new org.openiro.api.staff.model.TimescalePolicy()
                .version(version.policy().version())
                .effectiveFrom(version.policy().effectiveFrom())
                .nextEffectiveFrom(version.nextEffectiveFrom())
                .values(DeadlineRule.publicPolicyRules().stream()
                        .map(rule -> toModel(PolicySetting.of(version.policy(), rule)))
                        .toList())
                .reviewDateCounts(toModel(version.policy().reviewDateCounts()))
                .directorApproval(toModel(version.approval().orElse(null)))
                .recordedBy(version.recordedBy())
                .recordedAt(toUtc(version.recordedAt()));
    }

    org.openiro.api.staff.model.ReviewDateCounts toModel(ReviewDateCounts counts);

    @Mapping(target = "approvedBy", source = "director")
    DirectorApprovalGiven toModel(DirectorApproval approval);

    @Mapping(target = "removeItemsItem", ignore = true)
    TimescalePolicyList toModel(Page<PolicyVersion> page);

    @Mapping(target = "timescale.amount", source = "timescale.amount")
    @Mapping(target = "timescale.unit", source = "timescale.unit")
    @Mapping(target = "timescale.direction", source = "direction")
    TimescaleSetting toModel(PolicySetting setting);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
