package org.openiro.review.consideration;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ReviewConsiderationsApi;
import org.openiro.api.staff.model.AdoptionConsideredWriting;
import org.openiro.api.staff.model.AgendaPointWriting;
import org.openiro.api.staff.model.CarePlanOutcomeWriting;
import org.openiro.api.staff.model.ComplianceJudgementWriting;
import org.openiro.api.staff.model.ConcernsInvitedWriting;
import org.openiro.api.staff.model.ElementViewWriting;
import org.openiro.api.staff.model.EssentialScrutinyWriting;
import org.openiro.api.staff.model.PermanenceConsideredWriting;
import org.openiro.api.staff.model.PermanenceExplainedWriting;
import org.openiro.api.staff.model.PlacementJudgementWriting;
import org.openiro.api.staff.model.PlanAssuranceWriting;
import org.openiro.api.staff.model.ReviewAttendanceWriting;
import org.openiro.api.staff.model.RightsExplainedWriting;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewConsiderationsResource implements ReviewConsiderationsApi {

    private final ConsiderationService service;
    private final ConsiderationMapper mapper;
    private final Answers answers;

    ReviewConsiderationsResource(ConsiderationService service, ConsiderationMapper mapper, Answers answers) {
        this.service = service;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getReviewConsiderations(UUID reviewId, UUID openIROAuthority) {
        return ok(service.read(reviewId));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response considerAgendaItem(
            UUID reviewId,
            org.openiro.api.staff.model.AgendaItem item,
            UUID openIROAuthority,
            String ifMatch,
            AgendaPointWriting agendaPointWriting) {
        AgendaPoint point = mapper.toPart(agendaPointWriting);
        return ok(service.record(
                reviewId, ifMatch, point, considerations -> considerations.record(mapper.toItem(item), point)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response scrutiniseEssentialElement(
            UUID reviewId,
            org.openiro.api.staff.model.EssentialElement essential,
            UUID openIROAuthority,
            String ifMatch,
            EssentialScrutinyWriting essentialScrutinyWriting) {
        Scrutiny scrutiny = mapper.toPart(essentialScrutinyWriting);
        return ok(service.record(
                reviewId,
                ifMatch,
                scrutiny,
                considerations -> considerations.record(mapper.toEssential(essential), scrutiny)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordChildsViewOfElement(
            UUID reviewId,
            org.openiro.api.staff.model.PlanElement element,
            UUID openIROAuthority,
            String ifMatch,
            ElementViewWriting elementViewWriting) {
        return ok(service.recordView(reviewId, ifMatch, mapper.toElement(element), mapper.toPart(elementViewWriting)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response recordReviewAttendance(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ReviewAttendanceWriting reviewAttendanceWriting) {
        return ok(service.recordAttendance(reviewId, ifMatch, mapper.toPart(reviewAttendanceWriting)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordPlanAssurance(
            UUID reviewId, UUID openIROAuthority, String ifMatch, PlanAssuranceWriting planAssuranceWriting) {
        Assurance part = mapper.toPart(planAssuranceWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response judgePlacement(
            UUID reviewId, UUID openIROAuthority, String ifMatch, PlacementJudgementWriting placementJudgementWriting) {
        PlacementJudgement part = mapper.toPart(placementJudgementWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response considerPermanence(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            PermanenceConsideredWriting permanenceConsideredWriting) {
        PermanenceConsidered part = mapper.toPart(permanenceConsideredWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordPermanenceExplained(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            PermanenceExplainedWriting permanenceExplainedWriting) {
        PermanenceExplained part = mapper.toPart(permanenceExplainedWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response considerAdoption(
            UUID reviewId, UUID openIROAuthority, String ifMatch, AdoptionConsideredWriting adoptionConsideredWriting) {
        AdoptionConsidered part = mapper.toPart(adoptionConsideredWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordRightsExplained(
            UUID reviewId, UUID openIROAuthority, String ifMatch, RightsExplainedWriting rightsExplainedWriting) {
        RightsExplained part = mapper.toPart(rightsExplainedWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordConcernsInvited(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ConcernsInvitedWriting concernsInvitedWriting) {
        ConcernsInvited part = mapper.toPart(concernsInvitedWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordPlanOutcome(
            UUID reviewId, UUID openIROAuthority, String ifMatch, CarePlanOutcomeWriting carePlanOutcomeWriting) {
        PlanOutcome part = mapper.toPart(carePlanOutcomeWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response judgeCompliance(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            ComplianceJudgementWriting complianceJudgementWriting) {
        ComplianceJudgement part = mapper.toPart(complianceJudgementWriting);
        return ok(service.record(reviewId, ifMatch, part, considerations -> considerations.record(part)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response completeReviewConsiderations(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return ok(service.complete(reviewId, ifMatch));
    }

    private Response ok(Considered considered) {
        return answers.ok(considered.written(), written -> mapper.toModel(considered));
    }
}
