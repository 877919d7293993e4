package org.openiro.review.decision;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.staff.DecisionsApi;
import org.openiro.api.staff.model.DecisionAnswerGiven;
import org.openiro.api.staff.model.DecisionCorrection;
import org.openiro.api.staff.model.DecisionExplanationRecording;
import org.openiro.api.staff.model.DecisionForChildWriting;
import org.openiro.api.staff.model.DecisionIssuing;
import org.openiro.api.staff.model.DecisionProgressRecording;
import org.openiro.api.staff.model.DecisionReason;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class DecisionsResource implements DecisionsApi {

    private final Decisions decisions;
    private final DraftingService drafting;
    private final IssuingService issuing;
    private final AnsweringService answering;
    private final CarryingOutService carryingOut;
    private final ExplainingService explaining;
    private final EarlierDecisions earlier;
    private final DecisionMapper mapper;
    private final Answers answers;

    DecisionsResource(
            Decisions decisions,
            DraftingService drafting,
            IssuingService issuing,
            AnsweringService answering,
            CarryingOutService carryingOut,
            ExplainingService explaining,
            EarlierDecisions earlier,
            DecisionMapper mapper,
            Answers answers) {
        this.decisions = decisions;
        this.drafting = drafting;
        this.issuing = issuing;
        this.answering = answering;
        this.carryingOut = carryingOut;
        this.explaining = explaining;
        this.earlier = earlier;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getReviewDecisions(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toList(decisions.ofReview(reviewId)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response draftDecision(
            UUID reviewId,
            UUID openIROAuthority,
            UUID idempotencyKey,
            org.openiro.api.staff.model.DecisionWriting decisionWriting) {
        return created(drafting.draft(reviewId, mapper.toWriting(decisionWriting)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getDecision(UUID decisionId, UUID openIROAuthority) {
        return answers.ok(decisions.read(decisionId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response rewriteDecision(
            UUID decisionId,
            UUID openIROAuthority,
            String ifMatch,
            org.openiro.api.staff.model.DecisionWriting decisionWriting) {
        return answers.ok(drafting.rewrite(decisionId, ifMatch, mapper.toWriting(decisionWriting)), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response withdrawDecision(
            UUID decisionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, DecisionReason reason) {
        return answers.ok(drafting.withdraw(decisionId, ifMatch, reason.getReason()), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response issueDecisions(
            UUID reviewId, UUID openIROAuthority, UUID idempotencyKey, DecisionIssuing issuingOf) {
        DecisionIssue issue = issuing.issue(reviewId, issuingOf.getNoDecisionsBecause());
        return answers.composed(Response.created(URI.create("/v1/decision-issues/" + issue.getId())), model(issue));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getDecisionIssue(UUID issueId, UUID openIROAuthority) {
        return answers.composed(model(decisions.readIssue(issueId)));
    }

    @Override
    @RolesAllowed(PRACTICE_MANAGER)
    public Response answerDecision(
            UUID decisionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, DecisionAnswerGiven given) {
        return answers.ok(
                answering.answer(decisionId, ifMatch, mapper.isAgreed(given), given.getReason()), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response upholdDecision(
            UUID decisionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, DecisionReason reason) {
        return answers.ok(answering.uphold(decisionId, ifMatch, reason.getReason()), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response correctDecision(
            UUID decisionId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            DecisionCorrection correction) {
        return created(issuing.correct(
                decisionId, ifMatch, correction.getReason(), mapper.toWriting(correction.getDecision())));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getOutstandingDecisions(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toOutstanding(earlier.outstandingAt(reviewId)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response writeDecisionForChild(
            UUID decisionId, UUID openIROAuthority, String ifMatch, DecisionForChildWriting words) {
        return answers.ok(
                explaining.putInWords(decisionId, ifMatch, words.getWords(), mapper.toBand(words.getReadingBand())),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response recordDecisionExplained(
            UUID decisionId, UUID openIROAuthority, String ifMatch, DecisionExplanationRecording recording) {
        return answers.ok(
                explaining.explained(
                        decisionId,
                        ifMatch,
                        recording.getExplainedById(),
                        recording.getExplainedOn(),
                        mapper.toUnderstood(recording.getUnderstood()),
                        recording.getHow()),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response recordDecisionProgress(
            UUID decisionId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            DecisionProgressRecording recording) {
        return answers.ok(
                carryingOut.progress(
                        decisionId,
                        ifMatch,
                        mapper.toState(recording.getState()),
                        recording.getOn(),
                        recording.getWords()),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response closeDecision(
            UUID decisionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, DecisionReason reason) {
        return answers.ok(carryingOut.close(decisionId, ifMatch, reason.getReason()), mapper::toModel);
    }

    private Response created(ReviewDecision decision) {
        return answers.created("/v1/review-decisions/" + decision.getId(), decision, mapper::toModel);
    }

    private org.openiro.api.staff.model.DecisionIssue model(DecisionIssue issue) {
        return mapper.toModel(issue, decisions.ofIssue(issue.getId()));
    }
}
