package org.openiro.oversight.change;

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
import org.openiro.api.staff.ChangeProposalsApi;
import org.openiro.api.staff.model.ChangeApproving;
import org.openiro.api.staff.model.ChangeConsidering;
import org.openiro.api.staff.model.ChangeProposing;
import org.openiro.api.staff.model.ChangeWithdrawing;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ChangeProposalsResource implements ChangeProposalsApi {

    private final ChangeService service;
    private final ChildRecords records;
    private final ChangeMapper mapper;
    private final Answers answers;

    ChangeProposalsResource(ChangeService service, ChildRecords records, ChangeMapper mapper, Answers answers) {
        this.service = service;
        this.records = records;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response listChangeProposals(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(records.list(ChangeProposal.LIST, childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response proposeChange(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, ChangeProposing changeProposing) {
        ChangeProposal proposal = service.propose(childId, mapper.toChange(changeProposing));
        return answers.created("/v1/change-proposals/" + proposal.getId(), proposal, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getChangeProposal(UUID proposalId, UUID openIROAuthority) {
        return answers.ok(records.read(ChangeProposal.class, proposalId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response considerChange(
            UUID proposalId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ChangeConsidering changeConsidering) {
        return answers.ok(
                service.consider(proposalId, ifMatch, changeConsidering.getReviewId(), changeConsidering.getDecided()),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({PRACTICE_MANAGER, DCS})
    public Response approveChange(
            UUID proposalId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ChangeApproving changeApproving) {
        return answers.ok(
                service.approve(proposalId, ifMatch, mapper.toReason(changeApproving.getNotPracticable())),
                mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response withdrawChange(
            UUID proposalId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ChangeWithdrawing changeWithdrawing) {
        return answers.ok(service.withdraw(proposalId, ifMatch, changeWithdrawing.getReason()), mapper::toModel);
    }
}
