package org.openiro.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.IroTime;
import org.openiro.api.staff.model.IroTimeReport;
import org.openiro.api.staff.model.IroTrainingReport;
import org.openiro.api.staff.model.OtherDutiesReport;

@Mapper
interface ServiceReportsMapper {

    @Mapping(target = "personId", source = "person")
    @Mapping(target = "trainedInTwelveMonths", source = "recent")
    @Mapping(target = "lastTrainedOn", source = "lastOn")
    @Mapping(target = "removeTopicsItem", ignore = true)
    org.openiro.api.staff.model.IroTraining toModel(IroTraining training);

    default IroTrainingReport toModel(List<IroTraining> training, LocalDate today) {
        return new IroTrainingReport()
                .asOf(today)
                .withoutTraining(
                        (int) training.stream().filter(iro -> !iro.recent()).count())
                .iros(training.stream().map(this::toModel).toList());
    }

    org.openiro.api.staff.model.TopicHours toModel(TopicHours hours);

    @Mapping(target = "personId", source = "person")
    @Mapping(target = "hours", expression = "java(toDouble(hours.hours()))")
    @Mapping(target = "removeByTopicItem", ignore = true)
    IroTime toModel(IroHours hours);

    default IroTimeReport toModel(List<IroHours> iros, LocalDate from, LocalDate to) {
        Map<ServiceTopic, BigDecimal> all = new EnumMap<>(ServiceTopic.class);
        iros.forEach(iro -> iro.byTopic().forEach(each -> all.merge(each.topic(), each.hours(), BigDecimal::add)));
        return new IroTimeReport()
                .from(from)
                .to(to)
                .hours(toDouble(all.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .byTopic(all.entrySet().stream()
                        .map(each -> toModel(new TopicHours(each.getKey(), each.getValue())))
                        .toList())
                .iros(iros.stream().map(this::toModel).toList());
    }

    default org.openiro.api.staff.model.IroOtherDuties toModel(IroOtherDuties duties, Integer cap) {
        return new org.openiro.api.staff.model.IroOtherDuties()
                .personId(duties.person())
                .displayName(duties.displayName())
                .acceptedHours(toDouble(duties.accepted().hours()))
                .overCapHours(toDouble(duties.overCap(cap)))
                .requested(duties.requested())
                .refused(duties.refused())
                .byTopic(duties.accepted().byTopic().stream().map(this::toModel).toList());
    }

    default OtherDutiesReport toModel(List<IroOtherDuties> duties, ReportingYear year, Integer cap) {
        return new OtherDutiesReport()
                .from(year.from())
                .to(year.to())
                .capHours(cap)
                .iros(duties.stream().map(each -> toModel(each, cap)).toList());
    }

    default Double toDouble(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
