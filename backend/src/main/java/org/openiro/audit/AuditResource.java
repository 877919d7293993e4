package org.openiro.audit;

import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.openiro.api.staff.AuditApi;
import org.openiro.audit.Verification.KeptHead;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

@ServesContract
class AuditResource implements AuditApi {

    private static final MediaType CSV = new MediaType("text", "csv");

    private final AuditReading reading;
    private final ChildReaders readers;
    private final SealStore seal;
    private final AuditVerifier verifier;
    private final AuditMapper mapper;
    private final HttpHeaders headers;
    private final Answers answers;
    private final Clock clock;

    AuditResource(
            AuditReading reading,
            ChildReaders readers,
            SealStore seal,
            AuditVerifier verifier,
            AuditMapper mapper,
            HttpHeaders headers,
            Answers answers,
            Clock clock) {
        this.reading = reading;
        this.readers = readers;
        this.seal = seal;
        this.verifier = verifier;
        this.mapper = mapper;
        this.headers = headers;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    @RolesAllowed({AUDITOR, DCS, IRO_MANAGER})
    public Response listAuditEntries(
            UUID childId,
            UUID personId,
            LocalDate from,
            LocalDate until,
            String action,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        if (from != null && until != null && until.isBefore(from)) {
            throw refused("/parameters/until", "This lies before the first day.");
        }
        AuditFilter filter = new AuditFilter(
                childId, personId, beginning(from), beginning(until == null ? null : until.plusDays(1)), action);
        if (wantsCsv()) {
            return Response.ok(AuditCsv.of(reading.all(filter)), "text/csv;charset=UTF-8")
                    .build();
        }
        return Response.ok(mapper.toEntries(reading.page(filter, cursor, limit)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @Override
    @RolesAllowed({AUDITOR, DCS})
    public Response getAuditSeal(UUID openIROAuthority) {
        var head = seal.head();
        return answers.composed(mapper.toModel(new SealHead(head, seal.unsealed(head))));
    }

    @Override
    @RolesAllowed({AUDITOR, DCS})
    public Response verifyAudit(Long fromPosition, Long headPosition, String headHash, UUID openIROAuthority) {
        if ((headPosition == null) != (headHash == null)) {
            throw refused(
                    headPosition == null ? "/parameters/headPosition" : "/parameters/headHash",
                    "Send the position and the hash of a head together.");
        }
        KeptHead kept = headHash == null
                ? null
                : new KeptHead(headPosition, HexFormat.of().parseHex(headHash));
        return answers.composed(mapper.toModel(verifier.verify(fromPosition, kept)));
    }

    @Override
    @RolesAllowed({ADVOCATE, GUARDIAN, IRO, IRO_MANAGER, DCS, AUDITOR})
    public Response listChildReaders(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toReaders(readers.page(childId, cursor, limit)))
                .build();
    }

    private Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Of the two forms the one that the caller likes better; JSON where both are alike. */
    private boolean wantsCsv() {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(CSV) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static ProblemException refused(String pointer, String message) {
        return ProblemException.malformed(new FieldProblem(pointer, "INVALID", message));
    }
}
