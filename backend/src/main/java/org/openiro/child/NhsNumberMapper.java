package org.openiro.child;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface NhsNumberMapper {

    @Mapping(target = "scheme", constant = "NHS")
    @Mapping(target = "nhsNumber", source = "value")
    @Mapping(target = "verified", expression = "java(identifier.getVerifiedAt() != null)")
    org.openiro.api.staff.model.NhsNumber toModel(ConsistentIdentifier identifier);

    default org.openiro.api.staff.model.NhsNumber none(UUID child) {
        return new org.openiro.api.staff.model.NhsNumber()
                .childId(child)
                .scheme(org.openiro.api.staff.model.NhsNumber.SchemeEnum.NHS)
                .verified(false);
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
