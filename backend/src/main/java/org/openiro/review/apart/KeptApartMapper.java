package org.openiro.review.apart;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.openiro.api.staff.model.KeptApartNamed;
import org.openiro.api.staff.model.KeptApartPerson;
import org.openiro.api.staff.model.PeopleKeptApart;
import org.openiro.platform.paging.Page;

@Mapper
interface KeptApartMapper {

    org.openiro.api.staff.model.KeptApart toModel(KeptApart pair);

    KeptApartNamed toModel(Somebody somebody);

    default Somebody toSomebody(KeptApartPerson person) {
        return Somebody.of(person.getPersonId(), person.getName());
    }

    default PeopleKeptApart toList(Page<KeptApart> page) {
        return new PeopleKeptApart()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
