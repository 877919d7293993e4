package org.openiro.report.returns;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.openiro.api.staff.ReturnsApi;
import org.openiro.api.staff.model.AnomalySeverity;
import org.openiro.api.staff.model.ReturnAnomalyList;
import org.openiro.api.staff.model.ReturnDifferenceList;
import org.openiro.api.staff.model.ReturnImportCreation;
import org.openiro.api.staff.model.ReturnImportList;
import org.openiro.api.staff.model.ReturnTable;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ReturnsResource implements ReturnsApi {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XML = "application/xml;charset=UTF-8";

    private final ReturnImportService imports;
    private final ImportFindings findings;
    private final ReturnExport export;
    private final ReturnMapper mapper;
    private final Answers answers;

    ReturnsResource(
            ReturnImportService imports,
            ImportFindings findings,
            ReturnExport export,
            ReturnMapper mapper,
            Answers answers) {
        this.imports = imports;
        this.findings = findings;
        this.export = export;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response createReturnImport(UUID openIROAuthority, UUID idempotencyKey, ReturnImportCreation creation) {
        ReturnImport made = imports.create(mapper.toYears(creation.getCollectionYears()));
        return answers.created("/v1/returns/ssda903/imports/" + made.getId(), made, this::toModel);
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response listReturnImports(String cursor, Integer limit, UUID openIROAuthority) {
        var page = imports.list(cursor, limit).map(mapper::toModel);
        return Response.ok(new ReturnImportList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response getReturnImport(UUID importId, UUID openIROAuthority) {
        return answers.ok(imports.read(importId), this::toModel);
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response putReturnTable(
            UUID importId, ReturnTable table, UUID openIROAuthority, String ifMatch, InputStream body) {
        return answers.ok(imports.take(importId, mapper.toTable(table), ifMatch, body), this::toModel);
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response startReturnImport(UUID importId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        Response started = answers.ok(imports.start(importId, ifMatch), this::toModel);
        return Response.fromResponse(started).status(Response.Status.ACCEPTED).build();
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response listReturnAnomalies(
            UUID importId,
            ReturnTable table,
            AnomalySeverity severity,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        var page = findings.anomalies(importId, mapper.toTable(table), mapper.toSeverity(severity), cursor, limit)
                .map(mapper::toModel);
        return Response.ok(new ReturnAnomalyList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed({SYSTEM, IRO_MANAGER, ADMIN})
    public Response listReturnDifferences(UUID importId, String cursor, Integer limit, UUID openIROAuthority) {
        var page = findings.differences(importId, cursor, limit).map(mapper::toModel);
        return Response.ok(new ReturnDifferenceList().items(page.items()).nextCursor(page.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, AUDITOR})
    public Response exportReturn(Integer collectionYear, UUID openIROAuthority) {
        return withLeftOut(Response.ok(export.xml(mapper.toYear(collectionYear)), XML));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, AUDITOR})
    public Response exportReturnTable(Integer collectionYear, ReturnTable table, UUID openIROAuthority) {
        return withLeftOut(Response.ok(export.csv(mapper.toTable(table), mapper.toYear(collectionYear)), CSV));
    }

    /** A return that lacks children says so: nobody may take it for the whole. */
    private Response withLeftOut(Response.ResponseBuilder answer) {
        int leftOut = export.leftOut();
        return (leftOut == 0 ? answer : answer.header("OpenIRO-Left-Out", leftOut)).build();
    }

    private org.openiro.api.staff.model.ReturnImport toModel(ReturnImport subject) {
        return mapper.toModel(imports.state(subject));
    }
}
