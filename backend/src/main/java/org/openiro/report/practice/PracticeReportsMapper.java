package org.openiro.report.practice;

import java.time.LocalDate;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.DutiesReport;
import org.openiro.api.staff.model.ReviewPracticeReport;

@Mapper
interface PracticeReportsMapper {

    @Mapping(target = "inTimeShare", expression = "java(share(duty.inTime(), duty.judged()))")
    org.openiro.api.staff.model.DutyCount toModel(DutyCount duty);

    @Mapping(target = "share", expression = "java(share(count.reviews(), count.of()))")
    org.openiro.api.staff.model.PracticeCount toModel(PracticeCount count);

    org.openiro.api.staff.model.FindingCount toModel(FindingCount count);

    default DutiesReport toModel(List<DutyCount> duties, LocalDate from, LocalDate to) {
        return new DutiesReport()
                .from(from)
                .to(to)
                .duties(duties.stream().map(this::toModel).toList());
    }

    @Mapping(target = "removeFindingsItem", ignore = true)
    @Mapping(target = "removeMeasuresItem", ignore = true)
    ReviewPracticeReport toModel(ReviewPractice practice, LocalDate from, LocalDate to);

    /** From 0 to 1; null of nothing. */
    default Double share(int some, int all) {
        return all == 0 ? null : (double) some / all;
    }
}
