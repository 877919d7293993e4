package org.openiro.review.apart;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.openiro.api.staff.model.KeptApartNamed;
import org.openiro.api.staff.model.KeptApartPerson;
import org.openiro.api.staff.model.PeopleKeptApart;

@Mapper
interface KeptApartMapper {

    org.openiro.api.staff.model.KeptApart toModel(KeptApart pair);

    KeptApartNamed toModel(Somebody somebody);

    default Somebody toSomebody(KeptApartPerson person) {
        return Somebody.of(person.getPersonId(), person.getName());
    }

    default PeopleKeptApart toList(List<KeptApart> pairs) {
        return new PeopleKeptApart().items(pairs.stream().map(this::toModel).toList());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
