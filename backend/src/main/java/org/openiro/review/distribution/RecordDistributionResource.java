package org.openiro.review.distribution;

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
import java.util.UUID;
import org.openiro.api.staff.RecordDistributionApi;
import org.openiro.api.staff.model.RecordExclusion;
import org.openiro.api.staff.model.RecordReceipt;
import org.openiro.api.staff.model.RecordRecipientAdding;
import org.openiro.document.Document;
import org.openiro.document.DocumentAnswers;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class RecordDistributionResource implements RecordDistributionApi {

    private final DistributionService service;
    private final DistributionMapper mapper;
    private final DocumentAnswers documents;
    private final Answers answers;

    RecordDistributionResource(
            DistributionService service, DistributionMapper mapper, DocumentAnswers documents, Answers answers) {
        this.service = service;
        this.mapper = mapper;
        this.documents = documents;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getRecordDistribution(UUID reviewId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(service.list(reviewId)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response addRecordRecipient(
            UUID reviewId, UUID openIROAuthority, UUID idempotencyKey, RecordRecipientAdding adding) {
        RecordRecipient recipient = service.add(reviewId, mapper.toRecipient(adding));
        return answers.created("/v1/record-recipients/" + recipient.getId(), recipient, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getRecordRecipient(UUID recipientId, UUID openIROAuthority) {
        return answers.ok(service.read(recipientId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response giveRecord(
            UUID recipientId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, RecordReceipt receipt) {
        return answers.ok(service.give(recipientId, ifMatch, mapper.toReceipt(receipt)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response excludeFromRecord(
            UUID recipientId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, RecordExclusion exclusion) {
        return answers.ok(service.exclude(recipientId, ifMatch, exclusion.getReason()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response getRecordCopy(UUID recipientId, UUID openIROAuthority) {
        return answer(service.copy(recipientId));
    }

    @Override
    @RolesAllowed({ADVOCATE, GUARDIAN})
    public Response getMyRecordCopy(UUID reviewId, UUID openIROAuthority) {
        return answer(service.own(reviewId));
    }

    private Response answer(Document copy) {
        return documents.printed("record", () -> copy).orElseGet(() -> answers.composed(mapper.toModel(copy)));
    }

    private org.openiro.api.staff.model.RecordRecipient toModel(RecordRecipient recipient) {
        return mapper.toModel(service.details(recipient));
    }
}
