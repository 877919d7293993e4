package org.openiro.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.DocumentBlock;

/** Pieces of documents, and when those were made, as the contract has them. */
@Mapper
public interface DocumentMapper {

    default DocumentBlock toModel(Block block) {
        return toModel(FlatBlock.of(block));
    }

    @Mapping(target = "removeItemsItem", ignore = true)
    @Mapping(target = "removeFactsItem", ignore = true)
    @Mapping(target = "removeColumnsItem", ignore = true)
    @Mapping(target = "removeRowsItem", ignore = true)
    DocumentBlock toModel(FlatBlock block);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
