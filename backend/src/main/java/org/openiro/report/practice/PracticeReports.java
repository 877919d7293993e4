package org.openiro.report.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DutyJudgement;
import org.openiro.clock.Quarter;
import org.openiro.clock.ReportSpan;
import org.openiro.review.Feeling;
import org.openiro.voice.FeedbackQuestion;

/** Which duties were done in time, and how reviews were held: counts over the deadline book and what was recorded. */
@ApplicationScoped
class PracticeReports {

    private static final String OF_IRO = """
            (:everybody or exists (select from openiro.allocation a where a.local_authority_id = {of}.local_authority_id
                and a.child_id = {of}.child_id and a.iro_id = :iro and a.started_on <= {day}
                and (a.ended_on is null or a.ended_on > {day})))
            """;

    private static final String DUTIES = """
            select d.rule, count(*) filter (where {inTime}), count(*) filter (where {late}),
                count(*) filter (where {notDone}), count(*) filter (where {toCome})
            from openiro.deadline d
            where d.due_date between :from and :to and (d.state <> 'WITHDRAWN' or {notDone}) and {ofIro}
            group by d.rule
            """.replace("{inTime}", DutyJudgement.IN_TIME)
            .replace("{late}", DutyJudgement.LATE)
            .replace("{notDone}", DutyJudgement.NOT_DONE)
            .replace("{toCome}", DutyJudgement.TO_COME)
            .replace("{ofIro}", OF_IRO.replace("{of}", "d").replace("{day}", "d.due_date"));

    private static final String HELD = """
            from openiro.review r
            left join openiro.review_preparation p on p.local_authority_id = r.local_authority_id and p.review_id = r.id
            left join openiro.review_considerations c
                on c.local_authority_id = r.local_authority_id and c.review_id = r.id
            {findings}
            where r.status = 'HELD' and r.source = 'OPENIRO' and r.counts_on between :from and :to and
            """ + OF_IRO.replace("{of}", "r").replace("{day}", "r.counts_on");

    private static final String MEASURES = "select count(*), "
            + Arrays.stream(PracticeMeasure.values())
                    .map(PracticeMeasure::columns)
                    .collect(Collectors.joining(", "))
            + HELD.replace("{findings}", "");

    private static final String FINDINGS =
            "select f.kind, count(*) " + HELD.replace("{findings}", """
                    join openiro.review_finding f on f.local_authority_id = r.local_authority_id and f.review_id = r.id
                    """) + " group by f.kind order by f.kind";

    private static final String FEEDBACK =
            "select question, feeling, answers from scope.feedback_counts(:quarter, cast(:iro as uuid))";

    /** Asked of the review as a whole. */
    private static final String OVERALL = "";

    private final Session entities;
    private final AuthorityTime time;
    private final SurveyCounts surveys;

    PracticeReports(Session entities, AuthorityTime time, SurveyCounts surveys) {
        this.entities = entities;
        this.time = time;
        this.surveys = surveys;
    }

    /**
     * By rule, in the order of the rules; those of which none fell due are left out.
     *
     * @param iro profile of the IRO whose children it is about; null for all
     */
    List<DutyCount> duties(LocalDate from, LocalDate to, UUID iro) {
        return query(DUTIES, from, to, iro).setParameter("today", time.today()).list().stream()
                .map(row -> new DutyCount(
                        DeadlineRule.valueOf((String) row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4])))
                .sorted((one, other) -> one.rule().compareTo(other.rule()))
                .toList();
    }

    /** @param iro as in {@link #duties} */
    ReviewPractice practice(LocalDate from, LocalDate to, UUID iro) {
        Object[] counts = query(MEASURES, from, to, iro).getSingleResult();
        PracticeMeasure[] measures = PracticeMeasure.values();
        return new ReviewPractice(
                number(counts[0]),
                query(FINDINGS, from, to, iro).list().stream()
                        .map(row -> new FindingCount((String) row[0], number(row[1])))
                        .toList(),
                IntStream.range(0, measures.length)
                        .mapToObj(i ->
                                new PracticeCount(measures[i], number(counts[2 * i + 1]), number(counts[2 * i + 2])))
                        .toList());
    }

    /**
     * What the database tells, so that no child's answers can be made out by taking one figure from another.
     *
     * @param quarter before it is over, there are no figures
     * @param iro as in {@link #duties}
     */
    FeedbackFigures feedback(Quarter quarter, UUID iro) {
        List<Object[]> rows = entities.createNativeQuery(FEEDBACK, Object[].class)
                .setParameter("quarter", quarter.from())
                .setParameter("iro", iro, UUID.class)
                .list();
        Map<FeedbackQuestion, FeedbackTally> questions = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            questions.put(question, tally(rows, question.name()));
        }
        return new FeedbackFigures(
                quarter.isOver(time.today()), tally(rows, OVERALL), questions, surveys.of(quarter, iro));
    }

    private static FeedbackTally tally(List<Object[]> rows, String question) {
        return new FeedbackTally(rows.stream()
                .filter(row -> question.equals(row[0]))
                .collect(Collectors.toMap(row -> Feeling.valueOf((String) row[1]), row -> number(row[2]))));
    }

    private NativeQuery<Object[]> query(String sql, LocalDate from, LocalDate to, UUID iro) {
        ReportSpan.require(from, to);
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("everybody", iro == null)
                .setParameter("iro", iro, UUID.class);
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
