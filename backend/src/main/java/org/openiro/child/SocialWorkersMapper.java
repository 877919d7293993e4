package org.openiro.child;

import java.time.LocalDate;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.SocialWorkerChangesReport;
import org.openiro.api.staff.model.SocialWorkerHistory;
import org.openiro.api.staff.model.SocialWorkerReasonCount;

@Mapper
interface SocialWorkersMapper {

    @Mapping(target = "keyPersonId", source = "keyPerson")
    @Mapping(target = "personId", source = "person")
    @Mapping(target = "changeReason", source = "reason")
    org.openiro.api.staff.model.SocialWorkerSpell toModel(SocialWorkerSpell spell);

    SocialWorkerReasonCount toModel(ChangeCounts.ChangesFor changes);

    default SocialWorkerHistory toModel(List<SocialWorkerSpell> spells, LocalDate today) {
        return new SocialWorkerHistory()
                .asOf(today)
                .changesInTwelveMonths(SocialWorkerChanges.inTwelveMonths(spells, today))
                .workers(spells.stream().map(this::toModel).toList());
    }

    default SocialWorkerChangesReport toModel(ChangeCounts counts, LocalDate from, LocalDate to) {
        return new SocialWorkerChangesReport()
                .from(from)
                .to(to)
                .children(counts.children())
                .changes(counts.changes())
                .withoutChange(counts.childrenWith(0))
                .withOne(counts.childrenWith(1))
                .withTwo(counts.childrenWith(2))
                .withMore(counts.childrenWithMoreThan(2))
                .byReason(counts.byReason().stream().map(this::toModel).toList());
    }
}
