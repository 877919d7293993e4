package org.openiro.report.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.openiro.clock.Quarter;
import org.openiro.review.survey.Agreement;
import org.openiro.review.survey.SurveyQuestion;
import org.openiro.review.survey.SurveyRelation;

/** What the database tells of answers that no role can read one by one. */
@ApplicationScoped
class SurveyCounts {

    private final Session entities;

    SurveyCounts(Session entities) {
        this.entities = entities;
    }

    /** @param iro profile of the IRO whose children it is about; null for all */
    SurveyFigures of(Quarter quarter, UUID iro) {
        List<Object[]> rows = rows(quarter, iro);
        return new SurveyFigures(each(
                SurveyRelation.class,
                relation -> each(SurveyQuestion.class, question -> tally(rows, relation, question))));
    }

    private List<Object[]> rows(Quarter quarter, UUID iro) {
        return entities.createNativeQuery(
                        "select relation, question, agreement, answers"
                                + " from scope.survey_counts(:quarter, cast(:iro as uuid))",
                        Object[].class)
                .setParameter("quarter", quarter.from())
                .setParameter("iro", iro, UUID.class)
                .list();
    }

    private static SurveyTally tally(List<Object[]> rows, SurveyRelation relation, SurveyQuestion question) {
        return new SurveyTally(rows.stream()
                .filter(row -> relation.name().equals(row[0]) && question.name().equals(row[1]))
                .collect(Collectors.toMap(
                        row -> Agreement.valueOf((String) row[2]), row -> ((Number) row[3]).intValue())));
    }

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Function<K, V> value) {
        Map<K, V> all = new EnumMap<>(keys);
        Stream.of(keys.getEnumConstants()).forEach(key -> all.put(key, value.apply(key)));
        return all;
    }
}
