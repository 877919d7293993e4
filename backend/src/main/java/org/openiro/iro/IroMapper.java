package org.openiro.iro;

import java.math.BigDecimal;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.IroContactDetails;
import org.openiro.api.staff.model.IroList;
import org.openiro.api.staff.model.IroPhotoReceipt;
import org.openiro.api.staff.model.IroProfileChange;
import org.openiro.api.staff.model.IroProfileCreation;
import org.openiro.api.staff.model.IroSummary;
import org.openiro.platform.paging.Page;
import org.openiro.platform.picture.EncodedPicture;

@Mapper
interface IroMapper {

    @Mapping(target = "outOfOffice", ignore = true)
    IroFacts toFacts(IroProfileCreation creation);

    IroFacts toFacts(IroProfileChange change);

    IroContact toContact(IroContactDetails details);

    @Mapping(target = "id", source = "profile.id")
    @Mapping(target = "personId", source = "profile.personId")
    @Mapping(target = "displayName", source = "standing.displayName")
    @Mapping(target = "registrationStatus", source = "standing.registrationStatus")
    @Mapping(target = "registrationExpiresOn", source = "profile.registrationExpiresOn")
    @Mapping(target = "fullTimeEquivalent", source = "profile.fullTimeEquivalent")
    @Mapping(target = "activeAllocations", source = "standing.activeAllocations")
    @Mapping(target = "photoUrl", source = "standing")
    @Mapping(target = "linkedTeamIds", source = "profile.linkedTeams")
    @Mapping(target = "removeLinkedTeamIdsItem", ignore = true)
    org.openiro.api.staff.model.IroProfile toModel(IroProfile profile, IroStanding standing);

    org.openiro.api.staff.model.IroContact toModel(IroContact contact);

    org.openiro.api.staff.model.OutOfOfficeNotice toModel(OutOfOffice outOfOffice);

    IroSummary toSummary(IroStanding standing);

    List<IroSummary> toSummaries(List<IroStanding> standings);

    default IroList toList(Page<IroStanding> page) {
        return new IroList().items(toSummaries(page.items())).nextCursor(page.nextCursor());
    }

    default IroPhotoReceipt toReceipt(IroProfile profile, EncodedPicture photo) {
        return new IroPhotoReceipt()
                .photoUrl(photoUrl(profile.getId()))
                .width(photo.width())
                .height(photo.height());
    }

    default String toPhotoUrl(IroStanding standing) {
        return standing.hasPhoto() ? photoUrl(standing.id()) : null;
    }

    private static String photoUrl(java.util.UUID iro) {
        return "/v1/iros/" + iro + "/photo";
    }

    default BigDecimal toDecimal(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
