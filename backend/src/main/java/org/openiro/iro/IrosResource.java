package org.openiro.iro;

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
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.openiro.api.staff.IrosApi;
import org.openiro.api.staff.model.IroProfileChange;
import org.openiro.api.staff.model.IroProfileCreation;
import org.openiro.api.staff.model.IroTeamLinks;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class IrosResource implements IrosApi {

    private final IroProfileService profiles;
    private final IroPhotoService photos;
    private final IroMapper mapper;
    private final CaseloadMapper caseloadMapper;
    private final Answers answers;

    IrosResource(
            IroProfileService profiles,
            IroPhotoService photos,
            IroMapper mapper,
            CaseloadMapper caseloadMapper,
            Answers answers) {
        this.profiles = profiles;
        this.photos = photos;
        this.mapper = mapper;
        this.caseloadMapper = caseloadMapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN})
    public Response createIroProfile(UUID openIROAuthority, UUID idempotencyKey, IroProfileCreation creation) {
        IroProfile profile = profiles.create(creation.getPersonId(), mapper.toFacts(creation));
        return answers.created("/v1/iros/" + profile.getId(), profile, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response listIros(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(profiles.list(cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR})
    public Response getIro(UUID iroId, UUID openIROAuthority) {
        return answers.ok(profiles.read(iroId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, IRO})
    public Response updateIro(UUID iroId, UUID openIROAuthority, String ifMatch, IroProfileChange change) {
        return answers.ok(profiles.change(iroId, ifMatch, mapper.toFacts(change)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN})
    public Response linkIroToTeams(UUID iroId, UUID openIROAuthority, String ifMatch, IroTeamLinks links) {
        return answers.ok(profiles.linkToTeams(iroId, ifMatch, Set.copyOf(links.getTeamIds())), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response listIroCaseloads(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(caseloadMapper.toList(profiles.caseloads(cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, IRO})
    public Response putIroPhoto(UUID iroId, UUID openIROAuthority, String ifMatch, InputStream body) {
        IroPhotoService.PutPhoto put = photos.put(iroId, ifMatch, body);
        return answers.ok(put.profile(), profile -> mapper.toReceipt(profile, put.photo()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS, AUDITOR, ADVOCATE, GUARDIAN})
    public Response getIroPhoto(UUID iroId, UUID openIROAuthority) {
        IroPhoto photo = photos.read(iroId);
        return Response.ok(photo.getContent(), photo.getMediaType())
                .header("ETag", photo.etag())
                .build();
    }

    private org.openiro.api.staff.model.IroProfile toModel(IroProfile profile) {
        return mapper.toModel(profile, profiles.standing(profile));
    }
}
