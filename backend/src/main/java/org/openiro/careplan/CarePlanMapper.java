package org.openiro.careplan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.CarePlanElement;
import org.openiro.api.staff.model.CarePlanElementWriting;
import org.openiro.api.staff.model.CarePlanEntry;
import org.openiro.api.staff.model.CarePlanList;
import org.openiro.api.staff.model.CarePlanOutline;
import org.openiro.api.staff.model.CarePlanOutlineWriting;
import org.openiro.api.staff.model.CarePlanSummary;
import org.openiro.api.staff.model.PlanElementDifference;
import org.openiro.api.staff.model.PlanOutcomeCode;
import org.openiro.platform.paging.Page;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.OutcomeCode;

@Mapper
interface CarePlanMapper {

    PlanElement toElement(org.openiro.api.staff.model.PlanElement element);

    ElementPlan toPlan(CarePlanElementWriting writing);

    Outline toOutline(CarePlanOutlineWriting writing);

    EntryIntoForce toEntry(CarePlanEntry entry);

    CarePlanOutline toModel(Outline outline);

    @Mapping(target = "removeParallelItem", ignore = true)
    org.openiro.api.staff.model.PermanencePlan toModel(PermanencePlan plan);

    @Mapping(target = "removeActionsItem", ignore = true)
    CarePlanElement toModel(PlanElement element, ElementPlan plan);

    @Mapping(target = "outline", expression = "java(toModel(plan.getContent().outline()))")
    @Mapping(target = "elements", expression = "java(toModel(plan.getContent().elements()))")
    @Mapping(target = "gaps", expression = "java(toModel(plan.getContent().gaps()))")
    @Mapping(target = "draftedById", source = "draftedBy")
    @Mapping(target = "priorReview", source = "plan")
    @Mapping(target = "removeElementsItem", ignore = true)
    @Mapping(target = "removeGapsItem", ignore = true)
    org.openiro.api.staff.model.CarePlan toModel(CarePlan plan);

    CarePlanSummary toSummary(CarePlanLine plan);

    List<org.openiro.api.staff.model.CarePlanGap> toModel(List<CarePlanGap> gaps);

    @Mapping(target = "removeElementsItem", ignore = true)
    org.openiro.api.staff.model.CarePlanDifferences toModel(CarePlanDifferences differences);

    @Mapping(target = "removeChangedItem", ignore = true)
    org.openiro.api.staff.model.PlanOutlineDifference toModel(OutlineDifference difference);

    default PlanElementDifference toModel(ElementDifference difference) {
        PlanElement element = difference.element();
        return new PlanElementDifference()
                .element(toModel(element))
                .kind(toModel(difference.kind()))
                .changed(difference.changed())
                .before(difference.before() == null ? null : toModel(element, difference.before()))
                .after(difference.after() == null ? null : toModel(element, difference.after()));
    }

    org.openiro.api.staff.model.PlanElement toModel(PlanElement element);

    org.openiro.api.staff.model.PlanDifferenceKind toModel(PlanDifferenceKind kind);

    org.openiro.api.staff.model.SignificantChange toModel(SignificantChange change);

    org.openiro.api.staff.model.ReviewNotPracticable toModel(NotPracticable reason);

    default List<CarePlanElement> toModel(Map<PlanElement, ElementPlan> elements) {
        return elements.entrySet().stream()
                .map(each -> toModel(each.getKey(), each.getValue()))
                .toList();
    }

    default org.openiro.api.staff.model.PriorReview priorReviewOf(CarePlan plan) {
        PriorReview prior = plan.getPriorReview();
        return prior == null
                ? null
                : new org.openiro.api.staff.model.PriorReview()
                        .significantChanges(prior.significantChanges().stream()
                                .map(this::toModel)
                                .toList())
                        .consideredAtReviewId(plan.getConsideredAtId())
                        .reviewOutcome(toModel(prior.reviewOutcome()))
                        .notPracticable(toModel(prior.notPracticable()));
    }

    PlanOutcomeCode toModel(OutcomeCode outcome);

    default CarePlanList toList(Page<CarePlanLine> page) {
        return new CarePlanList()
                .items(page.items().stream().map(this::toSummary).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
