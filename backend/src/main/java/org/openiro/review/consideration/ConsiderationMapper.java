package org.openiro.review.consideration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AdoptionConsideredWriting;
import org.openiro.api.staff.model.AgendaLine;
import org.openiro.api.staff.model.AgendaPointWriting;
import org.openiro.api.staff.model.CarePlanOutcome;
import org.openiro.api.staff.model.CarePlanOutcomeWriting;
import org.openiro.api.staff.model.ComplianceJudgementWriting;
import org.openiro.api.staff.model.ConcernsInvitedWriting;
import org.openiro.api.staff.model.ElementViewWriting;
import org.openiro.api.staff.model.EssentialLine;
import org.openiro.api.staff.model.EssentialScrutinyWriting;
import org.openiro.api.staff.model.PermanenceConsideredWriting;
import org.openiro.api.staff.model.PermanenceExplainedWriting;
import org.openiro.api.staff.model.PlacementJudgementWriting;
import org.openiro.api.staff.model.PlanAssurance;
import org.openiro.api.staff.model.PlanAssuranceWriting;
import org.openiro.api.staff.model.ReviewAttendance;
import org.openiro.api.staff.model.ReviewAttendanceWriting;
import org.openiro.api.staff.model.ReviewConsiderations;
import org.openiro.api.staff.model.ReviewedPermanence;
import org.openiro.api.staff.model.RightsExplainedWriting;
import org.openiro.api.staff.model.SharedViewOffered;
import org.openiro.review.PlanElement;
import org.openiro.review.ReviewedPlan;

@Mapper
interface ConsiderationMapper {

    AgendaItem toItem(org.openiro.api.staff.model.AgendaItem item);

    EssentialElement toEssential(org.openiro.api.staff.model.EssentialElement element);

    PlanElement toElement(org.openiro.api.staff.model.PlanElement element);

    AgendaPoint toPart(AgendaPointWriting writing);

    Scrutiny toPart(EssentialScrutinyWriting writing);

    ElementView toPart(ElementViewWriting writing);

    Attendance toPart(ReviewAttendanceWriting writing);

    Assurance toPart(PlanAssuranceWriting writing);

    PlacementJudgement toPart(PlacementJudgementWriting writing);

    PermanenceConsidered toPart(PermanenceConsideredWriting writing);

    PermanenceExplained toPart(PermanenceExplainedWriting writing);

    AdoptionConsidered toPart(AdoptionConsideredWriting writing);

    RightsExplained toPart(RightsExplainedWriting writing);

    ConcernsInvited toPart(ConcernsInvitedWriting writing);

    PlanOutcome toPart(CarePlanOutcomeWriting writing);

    ComplianceJudgement toPart(ComplianceJudgementWriting writing);

    default ReviewConsiderations toModel(Considered considered) {
        Considerations written = considered.written();
        ReviewedCase reviewed = considered.reviewed();
        Completeness completeness = considered.completeness();
        return parts(written)
                .secondOrLater(reviewed.secondOrLater())
                .reviewedPlan(toModel(reviewed.plan()))
                .privateTalk(toModel(reviewed.talk()))
                .agenda(Arrays.stream(AgendaItem.values())
                        .map(item -> line(item, written.agenda().get(item), facts(reviewed, item)))
                        .toList())
                .essentials(written.essentials().entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .toList())
                .childViews(written.childViews().entrySet().stream()
                        .map(entry -> view(entry.getKey(), entry.getValue(), reviewed))
                        .toList())
                .childViewsComplete(completeness.childViewsPercent())
                .sharedViews(reviewed.views().stream().map(this::toModel).toList())
                .lacking(completeness.lacking());
    }

    @Mapping(target = "completedById", source = "completedBy")
    @Mapping(target = "secondOrLater", ignore = true)
    @Mapping(target = "reviewedPlan", ignore = true)
    @Mapping(target = "privateTalk", ignore = true)
    @Mapping(target = "agenda", ignore = true)
    @Mapping(target = "essentials", ignore = true)
    @Mapping(target = "childViews", ignore = true)
    @Mapping(target = "childViewsComplete", ignore = true)
    @Mapping(target = "sharedViews", ignore = true)
    @Mapping(target = "lacking", ignore = true)
    @Mapping(target = "removeAgendaItem", ignore = true)
    @Mapping(target = "removeEssentialsItem", ignore = true)
    @Mapping(target = "removeChildViewsItem", ignore = true)
    @Mapping(target = "removeSharedViewsItem", ignore = true)
    @Mapping(target = "removeLackingItem", ignore = true)
    ReviewConsiderations parts(Considerations written);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewAttendance toModel(Attendance attendance);

    @Mapping(target = "removeItemsItem", ignore = true)
    PlanAssurance toModel(Assurance assurance);

    @Mapping(target = "removeItemsItem", ignore = true)
    org.openiro.api.staff.model.PermanenceExplained toModel(PermanenceExplained explained);

    @Mapping(target = "removeItemsItem", ignore = true)
    org.openiro.api.staff.model.AdoptionConsidered toModel(AdoptionConsidered adoption);

    @Mapping(target = "removeItemsItem", ignore = true)
    org.openiro.api.staff.model.RightsExplained toModel(RightsExplained rights);

    @Mapping(target = "removeElementsItem", ignore = true)
    @Mapping(target = "removeOutlineItem", ignore = true)
    CarePlanOutcome toModel(PlanOutcome outcome);

    @Mapping(target = "removeFactsItem", ignore = true)
    AgendaLine line(AgendaItem item, AgendaPoint point, List<AgendaFact> facts);

    @Mapping(target = "removeQuestionsItem", ignore = true)
    EssentialLine line(EssentialElement element, Scrutiny scrutiny);

    /** What the child shared in the app is shown to those with whom the child shared it; others learn that there is some. */
    default org.openiro.api.staff.model.ElementView view(PlanElement element, ElementView view, ReviewedCase reviewed) {
        org.openiro.api.staff.model.ElementView model = toModel(element, view);
        reviewed.view(view.viewId()).ifPresentOrElse(shared -> model.words(shared.words()), () -> model.viewId(null));
        return model;
    }

    org.openiro.api.staff.model.ElementView toModel(PlanElement element, ElementView view);

    @Mapping(target = "viewId", source = "id")
    @Mapping(target = "removeElementsItem", ignore = true)
    SharedViewOffered toModel(SharedView view);

    org.openiro.api.staff.model.AgendaFact toModel(AgendaFact fact);

    @Mapping(target = "carePlanId", source = "id")
    @Mapping(target = "removePermanenceItem", ignore = true)
    org.openiro.api.staff.model.ReviewedPlan toModel(ReviewedPlan plan);

    ReviewedPermanence toModel(ReviewedPlan.Goal goal);

    @Mapping(target = "notInPrivate", source = "not")
    org.openiro.api.staff.model.PrivateTalk toModel(org.openiro.review.preparation.PrivateTalk talk);

    private static List<AgendaFact> facts(ReviewedCase reviewed, AgendaItem item) {
        return reviewed.facts().stream().filter(fact -> fact.item() == item).toList();
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
