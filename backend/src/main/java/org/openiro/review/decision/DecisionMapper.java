package org.openiro.review.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ReviewDecisions;

@Mapper
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
                .ending(toModel(decision.getEnding()));
    }

    default ReviewDecisions toList(List<ReviewDecision> decisions) {
        return new ReviewDecisions().items(decisions.stream().map(this::toModel).toList());
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
