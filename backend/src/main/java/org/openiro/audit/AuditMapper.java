package org.openiro.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AuditEntryList;
import org.openiro.api.staff.model.AuditFinding;
import org.openiro.api.staff.model.AuditSeal;
import org.openiro.api.staff.model.AuditVerification;
import org.openiro.api.staff.model.ChildReaderList;
import org.openiro.platform.paging.Page;

@Mapper
interface AuditMapper {

    @Mapping(target = "personId", source = "person")
    @Mapping(target = "subjectId", source = "subject")
    @Mapping(target = "childId", source = "child")
    @Mapping(target = "correlationId", source = "correlation")
    @Mapping(target = "removeRolesItem", ignore = true)
    @Mapping(target = "removeChangedFieldsItem", ignore = true)
    org.openiro.api.staff.model.AuditEntry toModel(AuditLine line);

    @Mapping(target = "removeItemsItem", ignore = true)
    AuditEntryList toEntries(Page<AuditLine> page);

    @Mapping(target = "personId", source = "person")
    @Mapping(target = "firstAt", source = "first")
    @Mapping(target = "lastAt", source = "last")
    @Mapping(target = "removeRolesItem", ignore = true)
    org.openiro.api.staff.model.ChildReader toModel(ChildReader reader);

    @Mapping(target = "removeItemsItem", ignore = true)
    ChildReaderList toReaders(Page<ChildReader> page);

    @Mapping(target = "removeFindingsItem", ignore = true)
    AuditVerification toModel(Verification verification);

    @Mapping(target = "entryId", source = "entry")
    AuditFinding toModel(Finding finding);

    default AuditSeal toModel(SealHead head) {
        AuditSeal model = new AuditSeal().position(0L).unsealed(head.unsealed());
        head.link()
                .ifPresent(link -> model.position(link.position())
                        .hash(HexFormat.of().formatHex(link.hash()))
                        .keyId(link.keyId())
                        .sealedAt(toUtc(link.sealedAt())));
        return model;
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
