package org.openiro.reading;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.Readability;
import org.openiro.child.ReadingBand;

/** Also for those whose answers carry warnings about words for a child. */
@Mapper
public interface ReadingMapper {

    ReadingBand toBand(org.openiro.api.staff.model.ReadingBand band);

    org.openiro.api.staff.model.ReadingBand toModel(ReadingBand band);

    org.openiro.api.staff.model.ReadabilityWarning toModel(ReadingWarning warning);

    @Mapping(target = "readingBand", source = "band")
    @Mapping(target = "grade", expression = "java(check.judged() ? check.grade() : null)")
    @Mapping(target = "longestSentence", expression = "java(check.judged() ? check.longestSentence() : null)")
    @Mapping(target = "maxGrade", expression = "java(check.maxGrade())")
    @Mapping(target = "maxWordsInSentence", expression = "java(check.maxWordsInSentence())")
    @Mapping(target = "removeWarningsItem", ignore = true)
    Readability toModel(ReadingCheck check);
}
