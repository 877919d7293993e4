package org.openiro.review.invitation;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.InvitationsApi;
import org.openiro.api.staff.model.InvitationDelivery;
import org.openiro.api.staff.model.InvitationListSubmission;
import org.openiro.api.staff.model.InvitationSending;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class InvitationsResource implements InvitationsApi {

    private final ListingService listing;
    private final SendingService sending;
    private final Invitations invitations;
    private final InvitationLetters letters;
    private final ConsultationAnswers consultations;
    private final InvitationMapper mapper;
    private final Answers answers;

    InvitationsResource(
            ListingService listing,
            SendingService sending,
            Invitations invitations,
            InvitationLetters letters,
            ConsultationAnswers consultations,
            InvitationMapper mapper,
            Answers answers) {
        this.listing = listing;
        this.sending = sending;
        this.invitations = invitations;
        this.letters = letters;
        this.consultations = consultations;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response submitInvitationList(
            UUID reviewId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            InvitationListSubmission submission) {
        return answers.composed(
                mapper.toModel(listing.submit(reviewId, ifMatch, mapper.toEntries(submission.getInvitations()))));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response getInvitationList(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(invitations.readList(reviewId)));
    }

    @Override
    @RolesAllowed({ADMIN, IRO, IRO_MANAGER})
    public Response sendInvitations(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, InvitationSending wanted) {
        return answers.composed(
                mapper.toModel(sending.send(reviewId, ifMatch, wanted.getInvitationIds(), wanted.getLateReason())));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response getInvitation(UUID invitationId, UUID openIROAuthority) {
        return answers.ok(invitations.read(invitationId), this::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO, IRO_MANAGER})
    public Response getInvitationLetter(UUID invitationId, UUID openIROAuthority) {
        return Response.ok(letters.print(invitationId), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"invitation.pdf\"")
                .build();
    }

    @Override
    @RolesAllowed({ADMIN, IRO, IRO_MANAGER})
    public Response recordInvitationDelivery(
            UUID invitationId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            InvitationDelivery delivery) {
        return answers.ok(sending.deliver(invitationId, ifMatch, delivery.getDeliveredOn()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response getConsultationAnswers(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toAnswers(consultations.of(reviewId)));
    }

    private org.openiro.api.staff.model.Invitation toModel(Invitation invitation) {
        return mapper.toModel(invitations.details(invitation));
    }
}
