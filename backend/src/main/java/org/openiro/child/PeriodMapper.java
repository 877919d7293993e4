package org.openiro.child;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mapstruct.InheritInverseConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ValueMapping;
import org.openiro.api.staff.model.CircumstanceCreation;
import org.openiro.api.staff.model.LegalStatusSpell;
import org.openiro.api.staff.model.PeriodOfCareList;
import org.openiro.api.staff.model.PeriodOfCareStart;
import org.openiro.api.staff.model.PlacementChange;
import org.openiro.api.staff.model.PlacementDetails;
import org.openiro.api.staff.model.PlacementSpell;
import org.openiro.platform.paging.Page;

@Mapper
interface PeriodMapper {

    CareStart toStart(PeriodOfCareStart start);

    Placement toPlacement(PlacementDetails details);

    Placement toPlacement(PlacementChange change);

    @ValueMapping(source = "PENDING_24H", target = "PENDING_24_H")
    org.openiro.api.staff.model.PeriodOfCare.StatusEnum toModel(CareStatus status);

    LegalStatus toLegalStatus(org.openiro.api.staff.model.LegalStatus status);

    @ValueMapping(source = "E4_A", target = "E4A")
    @ValueMapping(source = "E4_B", target = "E4B")
    EndOfCareReason toReason(org.openiro.api.staff.model.EndOfCareReason reason);

    @Mapping(target = "legalStatuses", source = "period")
    @Mapping(target = "placements", source = "period")
    @Mapping(target = "reviewRegime", expression = "java(toModel(period.regime().regime()))")
    @Mapping(target = "reviewRegimeSince", expression = "java(period.regime().since())")
    @Mapping(target = "reviewRegimeReason", expression = "java(period.regime().reason())")
    @Mapping(target = "circumstances", expression = "java(period.circumstances().stream().map(this::toModel).toList())")
    @Mapping(target = "shortBreakBreaches", source = "broken")
    @Mapping(target = "movedDeadlines", ignore = true)
    @Mapping(target = "notice", source = "notice")
    @Mapping(target = "removeCircumstancesItem", ignore = true)
    @Mapping(target = "removeShortBreakBreachesItem", ignore = true)
    @Mapping(target = "removeMovedDeadlinesItem", ignore = true)
    @Mapping(target = "removeLegalStatusesItem", ignore = true)
    @Mapping(target = "removePlacementsItem", ignore = true)
    org.openiro.api.staff.model.PeriodOfCare toModel(
            PeriodOfCare period, ServiceNotice notice, List<ShortBreakBreach> broken);

    @Mapping(target = "actor", constant = "OpenIRO")
    org.openiro.api.staff.model.ServiceNotice toModel(ServiceNotice notice);

    org.openiro.api.staff.model.LegalStatus toModel(LegalStatus status);

    org.openiro.api.staff.model.PlacementKind toModel(PlacementKind kind);

    org.openiro.api.staff.model.PlacementProviderKind toModel(PlacementProviderKind kind);

    org.openiro.api.staff.model.RegistrationStanding toModel(RegistrationStanding standing);

    @InheritInverseConfiguration
    org.openiro.api.staff.model.EndOfCareReason toModel(EndOfCareReason reason);

    default org.openiro.api.staff.model.EndOfCareReason toEndReason(String code) {
        return Codes.known(EndOfCareReason.class, code).map(this::toModel).orElse(null);
    }

    org.openiro.api.staff.model.ReviewRegime toModel(ReviewRegime regime);

    @Mapping(target = "from", source = "fromDay")
    org.openiro.api.staff.model.Circumstance toModel(Circumstance circumstance);

    @Mapping(target = "holds", defaultValue = "true")
    CircumstanceReport toReport(CircumstanceCreation creation);

    @Mapping(target = "code", source = "condition")
    @Mapping(target = "brokenOn", source = "on")
    org.openiro.api.staff.model.ShortBreakBreach toModel(ShortBreakBreach breach);

    /** An imported spell with a code of no list is left out: there is nothing to call it. */
    default List<LegalStatusSpell> toLegalStatuses(PeriodOfCare period) {
        return period.timeline().legalStatuses().stream()
                .map(spell -> Codes.known(LegalStatus.class, spell.first().getLegalStatus())
                        .map(status -> new LegalStatusSpell()
                                .id(spell.first().getId())
                                .legalStatus(toModel(status))
                                .from(spell.from())
                                .to(spell.to()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    default List<PlacementSpell> toPlacements(PeriodOfCare period) {
        return period.timeline().placements().stream()
                .map(spell -> Codes.known(PlacementKind.class, spell.first().getPlacementType())
                        .map(kind -> toSpell(spell, kind))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private PlacementSpell toSpell(Spell spell, PlacementKind kind) {
        Episode first = spell.first();
        return new PlacementSpell()
                .id(first.getId())
                .kind(toModel(kind))
                .providerKind(Codes.known(PlacementProviderKind.class, first.getPlacementProvider())
                        .map(this::toModel)
                        .orElse(null))
                .postcode(first.getPlacementPostcode())
                .registrationStatus(Codes.known(RegistrationStanding.class, first.getRegistrationStatus())
                        .map(this::toModel)
                        .orElse(null))
                .from(spell.from())
                .to(spell.to());
    }

    default PeriodOfCareList toModel(
            Page<PeriodOfCare> page, Map<UUID, ServiceNotice> notices, Map<UUID, List<ShortBreakBreach>> broken) {
        return new PeriodOfCareList()
                .items(page.items().stream()
                        .map(period -> toModel(period, notices.get(period.getId()), broken.get(period.getId())))
                        .toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    default Instant toInstant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
