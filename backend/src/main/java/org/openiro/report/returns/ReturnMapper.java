package org.openiro.report.returns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AnomalySeverity;
import org.openiro.api.staff.model.ReturnAnomaly;
import org.openiro.api.staff.model.ReturnProgress;
import org.openiro.api.staff.model.ReturnTable;
import org.openiro.api.staff.model.ReturnTableState;
import org.openiro.report.ssda903.Anomaly;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.Finding;
import org.openiro.report.ssda903.Severity;
import org.openiro.report.ssda903.Table;

/** Between imports and the contract, which names a collection year by the calendar year in which it ends. */
@Mapper
interface ReturnMapper {

    @Mapping(target = "id", source = "subject.id")
    @Mapping(target = "status", source = ".")
    @Mapping(target = "collectionYears", source = "subject.years")
    @Mapping(target = "collectionYearsInferred", source = "subject.yearsInferred")
    @Mapping(target = "progress", source = "subject")
    @Mapping(target = "createdBy", source = "subject.createdBy")
    @Mapping(target = "createdAt", source = "subject.createdAt")
    @Mapping(target = "startedAt", source = "subject.startedAt")
    @Mapping(target = "finishedAt", source = "subject.finishedAt")
    @Mapping(target = "removeCollectionYearsItem", ignore = true)
    @Mapping(target = "removeTablesItem", ignore = true)
    @Mapping(target = "removeAnomaliesItem", ignore = true)
    org.openiro.api.staff.model.ReturnImport toModel(ImportState state);

    ReturnTableState toModel(ReceivedTable table);

    @Mapping(target = "code", source = "anomaly")
    @Mapping(target = "severity", source = "anomaly")
    org.openiro.api.staff.model.AnomalyCount toModel(AnomalyCount count);

    @Mapping(target = "childId", source = "child")
    @Mapping(target = "reviewId", source = "review")
    org.openiro.api.staff.model.ReturnDifference toModel(ReviewDifference difference);

    default ReturnAnomaly toModel(Finding finding) {
        String rule = finding.anomaly().dfeRule();
        return new ReturnAnomaly()
                .table(toModel(finding.table()))
                .row(finding.row())
                .code(finding.anomaly().name())
                .severity(AnomalySeverity.valueOf(finding.severity().name()))
                .reason(finding.anomaly().reason() + " " + finding.anomaly().advice())
                .dfeRule(rule.isEmpty() ? null : rule);
    }

    default org.openiro.api.staff.model.ReturnImport.StatusEnum toStatus(ImportState state) {
        return state.failed()
                ? org.openiro.api.staff.model.ReturnImport.StatusEnum.FAILED
                : org.openiro.api.staff.model.ReturnImport.StatusEnum.valueOf(
                        state.subject().getStatus().name());
    }

    default ReturnProgress toProgress(ReturnImport subject) {
        return subject.getStatus() == ImportStatus.CREATED || subject.getStatus() == ImportStatus.QUEUED
                ? null
                : new ReturnProgress().rowsDone(subject.getRowsDone()).rowsTotal(subject.getRowsTotal());
    }

    default AnomalySeverity toSeverity(Anomaly anomaly) {
        return AnomalySeverity.valueOf(anomaly.severity().name());
    }

    default ReturnTable toModel(Table table) {
        return ReturnTable.valueOf(table.name());
    }

    default Table toTable(ReturnTable table) {
        return table == null ? null : Table.valueOf(table.name());
    }

    default Severity toSeverity(AnomalySeverity severity) {
        return severity == null ? null : Severity.valueOf(severity.name());
    }

    default List<Integer> toModel(CollectionYears years) {
        return years.asList().stream().map(year -> year.startYear() + 1).toList();
    }

    default CollectionYear toYear(int endsIn) {
        return new CollectionYear(endsIn - 1);
    }

    default CollectionYears toYears(Collection<Integer> endIn) {
        return CollectionYears.of(
                endIn == null ? List.of() : endIn.stream().map(this::toYear).toList());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
