package org.openiro.iro;

import java.math.BigDecimal;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.IroCaseload;
import org.openiro.api.staff.model.IroCaseloads;
import org.openiro.api.staff.model.IroSuggestion.FactsEnum;
import org.openiro.api.staff.model.IroSuggestion.GroundsEnum;
import org.openiro.platform.paging.Page;

@Mapper
interface CaseloadMapper {

    @Mapping(target = "weighted", expression = "java(toDouble(caseload.weighted()))")
    @Mapping(target = "perFullTimeEquivalent", expression = "java(toDouble(caseload.perFullTimeEquivalent()))")
    @Mapping(target = "status", expression = "java(toModel(caseload.status()))")
    org.openiro.api.staff.model.Caseload toModel(Caseload caseload);

    org.openiro.api.staff.model.Caseload.StatusEnum toModel(CaseloadStatus status);

    @Mapping(target = "eligible", expression = "java(suggestion.isEligible())")
    @Mapping(target = "roomLeft", expression = "java(toDouble(suggestion.caseload().roomLeft()))")
    @Mapping(target = "removeFactsItem", ignore = true)
    @Mapping(target = "removeGroundsItem", ignore = true)
    org.openiro.api.staff.model.IroSuggestion toModel(IroSuggestion suggestion);

    List<org.openiro.api.staff.model.IroSuggestion> toModel(List<IroSuggestion> suggestions);

    FactsEnum toModel(IroTie tie);

    GroundsEnum toModel(Obstacle obstacle);

    default IroCaseloads toList(Page<NamedCaseload> page) {
        return new IroCaseloads()
                .items(page.items().stream()
                        .map(named -> new IroCaseload()
                                .iroId(named.iro())
                                .displayName(named.displayName())
                                .caseload(toModel(named.caseload())))
                        .toList())
                .weights(new org.openiro.api.staff.model.CaseloadWeights()
                        .child(toDouble(CaseloadWeights.CHILD))
                        .sibling(toDouble(CaseloadWeights.SIBLING))
                        .placedAway(toDouble(CaseloadWeights.PLACED_AWAY))
                        .amberAbove(toDouble(CaseloadWeights.AMBER_ABOVE))
                        .redAbove(toDouble(CaseloadWeights.RED_ABOVE)))
                .nextCursor(page.nextCursor());
    }

    default Double toDouble(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
