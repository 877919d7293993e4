package org.openiro.review.preparation;

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
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.api.staff.ReviewPreparationApi;
import org.openiro.api.staff.model.AdjournmentConsideredWriting;
import org.openiro.api.staff.model.ChairingByChildWriting;
import org.openiro.api.staff.model.ChildConsultationWriting;
import org.openiro.api.staff.model.Paper;
import org.openiro.api.staff.model.PaperWriting;
import org.openiro.api.staff.model.ParentsPartWriting;
import org.openiro.api.staff.model.PlanningTalkWriting;
import org.openiro.api.staff.model.PreReviewVisitWriting;
import org.openiro.api.staff.model.ReviewPreparation;
import org.openiro.api.staff.model.TakingPartWriting;
import org.openiro.api.staff.model.VenueAgreementWriting;
import org.openiro.api.staff.model.ViewsOfOthersWriting;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReviewPreparationResource implements ReviewPreparationApi {

    private final PreparationService service;
    private final Preparations preparations;
    private final CurrentActor actor;
    private final PreparationMapper mapper;
    private final Answers answers;

    ReviewPreparationResource(
            PreparationService service,
            Preparations preparations,
            CurrentActor actor,
            PreparationMapper mapper,
            Answers answers) {
        this.service = service;
        this.preparations = preparations;
        this.actor = actor;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getReviewPreparation(UUID reviewId, UUID openIROAuthority) {
        return ok(service.read(reviewId));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response recordPlanningTalk(
            UUID reviewId, UUID openIROAuthority, String ifMatch, PlanningTalkWriting planningTalkWriting) {
        return record(reviewId, ifMatch, mapper.toPart(planningTalkWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordChildConsultation(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ChildConsultationWriting childConsultationWriting) {
        return record(reviewId, ifMatch, mapper.toPart(childConsultationWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordPreReviewVisit(
            UUID reviewId, UUID openIROAuthority, String ifMatch, PreReviewVisitWriting preReviewVisitWriting) {
        return record(reviewId, ifMatch, mapper.toPart(preReviewVisitWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response recordVenueAgreement(
            UUID reviewId, UUID openIROAuthority, String ifMatch, VenueAgreementWriting venueAgreementWriting) {
        return record(reviewId, ifMatch, mapper.toPart(venueAgreementWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response arrangeTakingPart(
            UUID reviewId, UUID openIROAuthority, String ifMatch, TakingPartWriting takingPartWriting) {
        return record(reviewId, ifMatch, mapper.toPart(takingPartWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response arrangeChairing(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ChairingByChildWriting chairingByChildWriting) {
        return record(reviewId, ifMatch, mapper.toPart(chairingByChildWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response decideParentsPart(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ParentsPartWriting parentsPartWriting) {
        return record(reviewId, ifMatch, mapper.toPart(parentsPartWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response considerAdjournment(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            AdjournmentConsideredWriting adjournmentConsideredWriting) {
        return record(reviewId, ifMatch, mapper.toPart(adjournmentConsideredWriting));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response recordViewsOfOthers(
            UUID reviewId, UUID openIROAuthority, String ifMatch, ViewsOfOthersWriting viewsOfOthersWriting) {
        return ok(service.recordViews(reviewId, ifMatch, mapper.toPart(viewsOfOthersWriting)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response recordPaper(
            UUID reviewId, Paper paper, UUID openIROAuthority, String ifMatch, PaperWriting paperWriting) {
        return ok(service.recordPaper(reviewId, ifMatch, mapper.toPaper(paper), mapper.toEntry(paperWriting)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response markPaperRead(
            UUID reviewId, Paper paper, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return ok(service.markRead(reviewId, ifMatch, mapper.toPaper(paper)));
    }

    private Response record(UUID review, String ifMatch, PreparationPart part) {
        return ok(service.record(review, ifMatch, part));
    }

    private Response ok(Preparation preparation) {
        return answers.ok(preparation, this::toModel);
    }

    /** What a child raised with the IRO is for IROs and their managers. */
    private ReviewPreparation toModel(Preparation preparation) {
        Papers papers = preparations.papers(preparation);
        ReviewPreparation model = mapper.toModel(preparation, papers.all());
        if (model.getConsultation() != null && !actor.get().isAny(Role.IRO, Role.IRO_MANAGER)) {
            model.getConsultation().issues(null);
        }
        return model;
    }
}
