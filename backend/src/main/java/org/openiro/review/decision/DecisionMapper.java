package org.openiro.review.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.OutstandingDecision;
import org.openiro.api.staff.model.OutstandingDecisions;
import org.openiro.api.staff.model.ReviewDecisions;
import org.openiro.child.ReadingBand;
import org.openiro.reading.ReadingCheck;
import org.openiro.reading.ReadingMapper;

@Mapper(uses = ReadingMapper.class)
interface DecisionMapper {

    @Mapping(target = "ownerId", source = "owner.personId")
    @Mapping(target = "ownerName", source = "owner.name")
    @Mapping(target = "ownerRole", source = "owner.role")
    DecisionWriting toWriting(org.openiro.api.staff.model.DecisionWriting writing);

    default boolean isAgreed(org.openiro.api.staff.model.DecisionAnswerGiven given) {
        return switch (given.getAnswer()) {
            case AGREED -> true;
            case QUERIED -> false;
        };
    }

    org.openiro.api.staff.model.DecisionKind toModel(DecisionKind kind);

    org.openiro.api.staff.model.DecisionSource toModel(DecisionSource source);

    org.openiro.api.staff.model.DecisionStatus toModel(DecisionStatus status);

    org.openiro.api.staff.model.PlanElement toModel(org.openiro.review.PlanElement element);

    org.openiro.api.staff.model.AgendaItem toModel(org.openiro.review.consideration.AgendaItem item);

    @Mapping(target = "answeredById", source = "answeredBy")
    @Mapping(target = "queryAnsweredById", source = "queryAnsweredBy")
    org.openiro.api.staff.model.ManagerResponse toModel(ManagerResponse response);

    @Mapping(target = "kind", source = "ending")
    @Mapping(target = "reason", source = "endingReason")
    @Mapping(target = "endedById", source = "endedBy")
    org.openiro.api.staff.model.DecisionEnding toModel(DecisionEnding ending);

    @Mapping(target = "state", source = "progress")
    @Mapping(target = "on", source = "progressOn")
    @Mapping(target = "words", source = "progressWords")
    @Mapping(target = "recordedById", source = "progressBy")
    @Mapping(target = "recordedAt", source = "progressAt")
    org.openiro.api.staff.model.DecisionProgress toProgress(CarryingOut carryingOut);

    ProgressState toState(org.openiro.api.staff.model.ProgressState state);

    ReadingBand toBand(org.openiro.api.staff.model.ReadingBand band);

    Understood toUnderstood(org.openiro.api.staff.model.Understood understood);

    @Mapping(target = "explainedById", source = "explainedBy")
    @Mapping(target = "how", source = "howExplained")
    org.openiro.api.staff.model.DecisionExplanation toModel(Explanation explanation);

    @Mapping(target = "words", source = "childWords")
    @Mapping(target = "readingBand", source = "childBand")
    @Mapping(target = "writtenAt", source = "childWrittenAt")
    @Mapping(target = "readability", source = "version")
    org.openiro.api.staff.model.DecisionForChild toModel(ChildsVersion version);

    default ReadingCheck check(ChildsVersion version) {
        return ReadingCheck.of(version.childWords(), version.childBand());
    }

    @Mapping(target = "personId", source = "ownerId")
    @Mapping(target = "name", source = "ownerName")
    @Mapping(target = "role", source = "ownerRole")
    org.openiro.api.staff.model.DecisionOwner toOwner(DecisionContent content);

    default org.openiro.api.staff.model.ReviewDecision toModel(ReviewDecision decision) {
        DecisionContent content = decision.getContent();
        return new org.openiro.api.staff.model.ReviewDecision()
                .id(decision.getId())
                .reviewId(decision.getReviewId())
                .childId(decision.getChildId())
                .kind(toModel(content.kind()))
                .source(toModel(content.source()))
                .planElement(toModel(content.planElement()))
                .agendaItem(toModel(content.agendaItem()))
                .text(content.text())
                .owner(toOwner(content))
                .dueOn(content.dueOn())
                .remediesId(content.remediesId())
                .status(toModel(DecisionStatus.of(decision)))
                .timesCarriedOver(decision.getCarriedOver())
                .draftedAt(toUtc(decision.getDraftedAt()))
                .draftedById(decision.getDraftedBy())
                .issueId(decision.getIssueId())
                .supersedesId(decision.getSupersedesId())
                .correctionReason(decision.getCorrectionReason())
                .response(toModel(decision.getResponse()))
                .childsVersion(toModel(decision.getChildsVersion()))
                .explanation(toModel(decision.getExplanation()))
                .progress(decision.getCarryingOut().progress() == null ? null : toProgress(decision.getCarryingOut()))
                .overdueSince(toUtc(decision.getCarryingOut().overdueSince()))
                .escalatedAt(toUtc(decision.getCarryingOut().escalatedAt()))
                .ending(toModel(decision.getEnding()));
    }

    default ReviewDecisions toList(List<ReviewDecision> decisions) {
        return new ReviewDecisions().items(decisions.stream().map(this::toModel).toList());
    }

    default OutstandingDecisions toOutstanding(List<EarlierDecisions.Outstanding> outstanding) {
        return new OutstandingDecisions()
                .items(outstanding.stream()
                        .map(each -> new OutstandingDecision()
                                .decision(toModel(each.decision()))
                                .remedyNeeded(each.remedyNeeded())
                                .remediedById(each.remediedById()))
                        .toList());
    }

    default org.openiro.api.staff.model.DecisionIssue toModel(DecisionIssue issue, List<ReviewDecision> decisions) {
        return new org.openiro.api.staff.model.DecisionIssue()
                .id(issue.getId())
                .reviewId(issue.getReviewId())
                .childId(issue.getChildId())
                .issuedAt(toUtc(issue.getIssuedAt()))
                .issuedById(issue.getIssuedBy())
                .noDecisionsBecause(issue.getNoDecisionsBecause())
                .decisions(decisions.stream().map(this::toModel).toList());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
