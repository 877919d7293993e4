package org.openiro.advocacy;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.AdvocacyApi;
import org.openiro.api.staff.model.AdvocacyAcceptance;
import org.openiro.api.staff.model.AdvocacyEnding;
import org.openiro.api.staff.model.AdvocacyMeeting;
import org.openiro.api.staff.model.AdvocacyProviderDetails;
import org.openiro.api.staff.model.AdvocacyReferral;
import org.openiro.api.staff.model.AdvocacyStatus;
import org.openiro.idempotency.SecretOnce;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

/** An answer that holds a child's reason is not kept for retries: there is one place for it, and it is sealed. */
@ServesContract
class AdvocacyResource implements AdvocacyApi {

    private final AdvocacyService advocacy;
    private final AdvocacyReading reading;
    private final ProviderService providers;
    private final AdvocacyMapper mapper;
    private final Answers answers;

    AdvocacyResource(
            AdvocacyService advocacy,
            AdvocacyReading reading,
            ProviderService providers,
            AdvocacyMapper mapper,
            Answers answers) {
        this.advocacy = advocacy;
        this.reading = reading;
        this.providers = providers;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({ADVOCATE, IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN, PRACTICE_MANAGER, DCS, AUDITOR})
    public Response getAdvocacyProvider(UUID openIROAuthority) {
        return providers
                .current()
                .map(provider -> answers.ok(provider, mapper::toModel))
                .orElseGet(this::unconfigured);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS})
    public Response setAdvocacyProvider(
            UUID openIROAuthority, String ifMatch, AdvocacyProviderDetails advocacyProviderDetails) {
        String nothing = unconfigured().getHeaderString(HttpHeaders.ETAG);
        return answers.ok(providers.set(mapper.toDetails(advocacyProviderDetails), ifMatch, nothing), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADVOCATE, IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response listAdvocacyRequests(AdvocacyStatus status, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toModel(reading.list(mapper.toStatus(status), cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({ADVOCATE, IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response getAdvocacyRequest(UUID requestId, UUID openIROAuthority) {
        return answers.ok(reading.show(requestId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO})
    public Response requestAdvocacyForChild(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, AdvocacyReferral advocacyReferral) {
        AdvocacyRequest request = advocacy.request(childId, advocacyReferral.getReason());
        return answers.created("/v1/advocacy-requests/" + request.getId(), request, this::toModel);
    }

    @Override
    @SecretOnce("reason")
    @RolesAllowed({ADVOCATE})
    public Response acceptAdvocacyRequest(
            UUID requestId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            AdvocacyAcceptance advocacyAcceptance) {
        return answers.ok(advocacy.accept(requestId, ifMatch, advocacyAcceptance.getAdvocateId()), this::toModel);
    }

    @Override
    @SecretOnce("reason")
    @RolesAllowed({ADVOCATE})
    public Response recordAdvocacyMeeting(
            UUID requestId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            AdvocacyMeeting advocacyMeeting) {
        return answers.ok(advocacy.met(requestId, ifMatch, advocacyMeeting.getMetOn()), this::toModel);
    }

    @Override
    @SecretOnce("reason")
    @RolesAllowed({ADVOCATE})
    public Response endAdvocacyRequest(
            UUID requestId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, AdvocacyEnding advocacyEnding) {
        return answers.ok(advocacy.end(requestId, ifMatch, advocacyEnding.getEndedOn()), this::toModel);
    }

    private Response unconfigured() {
        return answers.composed(mapper.unconfigured());
    }

    private org.openiro.api.staff.model.AdvocacyRequest toModel(AdvocacyRequest request) {
        return mapper.toModel(reading.line(request));
    }
}
