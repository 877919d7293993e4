package org.openiro.companion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ActivationCode;
import org.openiro.api.staff.model.CompanionAccess.StatusEnum;

@Mapper
interface CompanionAccessMapper {

    @Mapping(target = "signInName", expression = "java(access.getReadyAt() == null ? null : access.getSignInName())")
    @Mapping(target = "activatedAt", source = "firstUsedAt")
    @Mapping(target = "activationCodeExpiresAt", source = "codeExpiresAt")
    @Mapping(target = "closeReason", source = "closedReason")
    org.openiro.api.staff.model.CompanionAccess toModel(CompanionAccess access);

    StatusEnum toModel(AccessStatus status);

    default ActivationCode toModel(CompanionAccessService.TakenCode taken) {
        return new ActivationCode()
                .signInName(taken.access().getSignInName())
                .activationCode(taken.code())
                .expiresAt(toUtc(taken.access().getCodeExpiresAt()));
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
