package org.openiro.report.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** The operations of the tag {@code practice-reports}, over an authority with two children and two IROs. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PracticeReportsTest {

    private static final String YEAR = "?from=2026-04-01&to=2027-03-31";

    private static final String REVIEW = """
            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on,
                participation_code) values ('%1$s', :place, :child, :period, 'HELD', '%2$s', '%3$s', '%4$s');
            insert into openiro.review_preparation (id, local_authority_id, child_id, review_id, visit, chairing)
                values (gen_random_uuid(), :place, :child, '%1$s', '{"inPlacement": %5$s}', '{"outcome": "%6$s"}')
            """;

    private static final String DUTY = """
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                policy_version, state, met_on, withdrawn_reason, withdrawn_on)
            values (gen_random_uuid(), :place, :child, 'INVITATIONS', 'GUIDANCE', 'x', 'REVIEW', gen_random_uuid(),
                'REVIEW_MEETING_PLANNED', '2026-07-01', 10, 'WORKING_DAYS', '%s', false, 'x', '[]', 'ADMIN', 1, '%s', %s, %s, %s)
            """;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory sessions;

    private AnotherAuthority place;
    private CareCase amira;
    private CareCase tom;

    @BeforeEach
    void twoChildren() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        tom = CareCase.amira(place);
        clock.set("2026-09-01T10:00");
    }

    @Test
    void shouldRefuseOthersAndOtherSpans() {
        for (String report : List.of("duties", "review-practice")) {
            place.as("IRO").get("/v1/reports/" + report + YEAR).then().statusCode(403);
            place.as("DCS").get("/v1/reports/" + report).then().statusCode(400);
            place.as("DCS")
                    .get("/v1/reports/" + report + "?from=2027-04-01&to=2027-03-31")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void shouldTellWhatWasSaidOfQuartersAlone() {
        String path = "/v1/reports/review-feedback";
        place.as("IRO").get(path + "?quarter=2026-Q2").then().statusCode(403);
        for (String none : List.of("", "?quarter=", "?quarter=2026-Q5", "?quarter=2026", YEAR)) {
            place.as("DCS").get(path + none).then().statusCode(400);
        }
        report("review-feedback", "?quarter=2026-Q2")
                .body("from", equalTo("2026-04-01"))
                .body("to", equalTo("2026-06-30"))
                .body("over", equalTo(true));
        clock.set("2026-07-01T23:30");
        report("review-feedback", "?quarter=2026-Q2").body("over", equalTo(false));
    }

    @Test
    void shouldCountDutiesByRuleAndWhetherTheyWereDone() {
        met("2026-06-10", "2026-06-10");
        met("2026-06-11", "2026-06-12");
        met("2026-03-31", "2026-03-31");
        open("2026-08-31");
        open("2026-09-01");
        withdrawn("2026-06-10", "The review was held", "2026-06-11");
        withdrawn("2026-06-10", "The review was held", "2026-06-10");
        withdrawn("2026-06-10", "The review was cancelled", "2026-06-11");
        report("duties", YEAR)
                .body("duties.rule", contains("FIRST_REVIEW", "INVITATIONS"))
                .body("duties[0].notDone", equalTo(2))
                .body("duties[0].inTimeShare", equalTo(0f))
                .body("duties[1].inTime", equalTo(1))
                .body("duties[1].late", equalTo(1))
                .body("duties[1].notDone", equalTo(2))
                .body("duties[1].toCome", equalTo(1))
                .body("duties[1].inTimeShare", equalTo(0.25f));
        report("duties", YEAR + "&iroId=" + CareCase.person(tom.iro()))
                .body("duties.rule", contains("FIRST_REVIEW"))
                .body("duties[0].notDone", equalTo(1));
    }

    @Test
    void shouldCountHowReviewsWerePreparedAndHeld() {
        UUID first = held(amira, "OPENIRO", "2026-07-02", "PN1", true, "PART");
        amira.but("update openiro.deadline set state = 'MET', met_on = '2026-07-02', met_by = '" + first
                + "' where child_id = :child");
        finding(amira, first, "NO_FIRST_MEETING");
        finding(amira, first, "LATE");
        UUID second = held(amira, "OPENIRO", "2026-08-20", "PN7", false, "NONE");
        amira.but(
                "insert into openiro.deadline select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'rule', 'SECOND_REVIEW', 'sequence', 2, 'met_by', '" + second
                        + "'))).* from openiro.deadline d"
                        + " where d.child_id = :child");
        considered(amira, first, "NOT_MET", "CHANGE_NEEDED", "YES");
        considered(amira, second, "MET", "CONFIRMED", "NO");
        held(tom, "OPENIRO", "2026-08-20", "PN0", true, "NONE");
        held(tom, "SSDA903", "2026-06-20", "PN1", true, "ALL");
        report("review-practice", YEAR)
                .body("reviewsHeld", equalTo(3))
                .body("findings.code", contains("LATE", "NO_FIRST_MEETING"))
                .body("findings.reviews", contains(1, 1))
                .body(
                        "measures.measure",
                        contains(Arrays.stream(PracticeMeasure.values())
                                .map(Enum::name)
                                .toArray()))
                .body("measures.reviews", contains(2, 0, 1, 1, 2, 1, 0, 1, 1, 1, 0, 0, 1))
                .body("measures.of", contains(3, 1, 3, 2, 3, 1, 3, 2, 2, 2, 2, 2, 2))
                .body("measures[3].share", equalTo(0.5f));
        report("review-practice", YEAR + "&iroId=" + CareCase.person(tom.iro()))
                .body("reviewsHeld", equalTo(1))
                .body("measures[1].share", nullValue());
    }

    @Test
    void shouldTellWhatChildrenSaidInBlocksOfFiveOrMoreOnceTheQuarterIsOver() {
        // The database goes by its own clock.
        clock.reset();
        LocalDate running = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate over = running.minusMonths(6);
        for (int i = 0; i < 4; i++) {
            CareCase child = i == 0 ? amira : underAmirasIro();
            said(child, over, "'GOOD'", "{\"LISTENED\": \"OK\"}");
            said(child, running, "'GOOD'", "{}");
        }
        said(amira, over, "'GOOD'", "{}");
        said(tom, running, "'GOOD'", "{}");
        report("review-feedback", quarter(over))
                .body("overall.withheld", equalTo(true))
                .body("overall", not(hasKey("answers")))
                .body("overall.smileys", empty());
        report("review-feedback", quarter(running)).body("overall.withheld", equalTo(true));

        said(tom, over, "'VERY_BAD'", "{}");
        said(tom, over.minusDays(1), "'BAD'", "{}");
        said(tom, over, "null", "{}");
        String ofAmiras = quarter(over) + "&iroId=" + CareCase.person(amira.iro());
        report("review-feedback", quarter(over))
                .body("overall.withheld", equalTo(false))
                .body("overall.answers", equalTo(6))
                .body("overall.smileys.smiley", contains("VERY_GOOD", "GOOD", "OK", "BAD", "VERY_BAD"))
                .body("overall.smileys.answers", contains(0, 5, 0, 0, 1))
                .body("questions.question", contains("WELCOME", "LISTENED", "NEXT", "SAID", "UNDERSTOOD", "PEOPLE"))
                .body("questions[1].tally.withheld", equalTo(true))
                .body("questions[1].tally.smileys", empty());
        report("review-feedback", ofAmiras).body("overall.withheld", equalTo(true));

        said(underAmirasIro(), over, "'OK'", "{}");
        report("review-feedback", ofAmiras).body("overall.smileys.answers", contains(0, 5, 1, 0, 0));
        report("review-feedback", quarter(over)).body("overall.smileys.answers", contains(0, 5, 1, 0, 0));
    }

    private CareCase underAmirasIro() {
        return CareCase.amira(place)
                .but("update openiro.allocation set iro_id = '" + CareCase.person(amira.iro())
                        + "' where child_id = :child");
    }

    private static String quarter(LocalDate first) {
        return "?quarter=" + first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static void said(CareCase child, LocalDate on, String felt, String answers) {
        UUID review = held(child, "OPENIRO", "2026-07-02", "PN1", true, "NONE");
        child.but(
                "insert into openiro.review_feedback (id, local_authority_id, child_id, review_id, felt, given_at, answers)"
                        + " values (gen_random_uuid(), :place, :child, '" + review + "', " + felt + ", '" + on + "', '"
                        + answers + "')");
    }

    @Test
    void shouldCountWhatAdultsSaidByRelationAndOnlyWhereFiveOrMoreDid() {
        // The database goes by its own clock.
        clock.reset();
        LocalDate quarter = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
        String over = quarter(quarter.minusMonths(6));
        UUID review = held(amira, "OPENIRO", "2026-07-02", "PN1", true, "NONE");
        for (int i = 0; i < 5; i++) {
            answered(review, "CARER", i == 0 ? "DISAGREE" : "AGREE");
        }
        answered(review, "PARENT", "AGREE");
        report("review-feedback", over)
                .body("surveys.relations.relation", contains("PARENT", "CARER", "SOCIAL_WORKER"))
                .body("surveys.relations[0].questions[1].tally.withheld", equalTo(true))
                .body("surveys.relations[0].questions[1].tally", not(hasKey("answers")))
                .body("surveys.relations[1].questions[1].question", equalTo("LISTENED"))
                .body("surveys.relations[1].questions[1].tally.answers", equalTo(5))
                .body("surveys.relations[1].questions[1].tally.agreements.answers", contains(0, 4, 0, 1, 0))
                .body("surveys.relations[1].questions[0].tally.withheld", equalTo(true));
        report("review-feedback", over + "&iroId=" + CareCase.person(tom.iro()))
                .body("surveys.relations[1].questions[1].tally.withheld", equalTo(true));
    }

    private void answered(UUID review, String relation, String agreement) {
        amira.but("""
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, role_label,
                    why_they_come) values ('%1$s', :place, '%2$s', :child, 0, 'x', 'x', 'x');
                insert into openiro.review_survey (id, local_authority_id, child_id, review_id, attendee_id, relation, iro_id,
                    language, email, delivery, asked_at)
                values ('%1$s', :place, :child, '%2$s', '%1$s', '%3$s', '%4$s', 'en', '%1$s@mail.example', 'QUEUED', now());
                insert into openiro.survey_answer (survey_id, local_authority_id, child_id, answers, may_be_read, answered_in,
                    answered_at) values ('%1$s', :place, :child, '{"LISTENED": "%5$s"}', false, 'en',
                    date_trunc('quarter', now()) - interval '4 months')
                """.formatted(UUID.randomUUID(), review, relation, CareCase.person(amira.iro()), agreement));
    }

    @Test
    void shouldAskAsManyQuestionsOfOneReviewAsOfMany() {
        long of = statements();
        for (int i = 0; i < 10; i++) {
            held(amira, "OPENIRO", "2026-08-20", "PN7", false, "NONE");
        }
        assertThat(statements()).isEqualTo(of);
    }

    private long statements() {
        report("review-practice", YEAR);
        sessions.getStatistics().clear();
        report("review-practice", YEAR);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private ValidatableResponse report(String report, String query) {
        return place.as("IRO_MANAGER")
                .get("/v1/reports/" + report + query)
                .then()
                .statusCode(200);
    }

    private void met(String due, String on) {
        amira.but(DUTY.formatted(due, "MET", "'" + on + "'", "null", "null"));
    }

    private void open(String due) {
        amira.but(DUTY.formatted(due, "OPEN", "null", "null", "null"));
    }

    private void withdrawn(String due, String reason, String on) {
        amira.but(DUTY.formatted(due, "WITHDRAWN", "null", "'" + reason + "'", "'" + on + "'"));
    }

    private static UUID held(
            CareCase child, String source, String day, String code, boolean inPlacement, String chaired) {
        UUID review = UUID.randomUUID();
        child.but(REVIEW.formatted(review, source, day, code, inPlacement, chaired));
        assertThat(Rows.of("select status from openiro.review where id = ?", review))
                .containsExactly("HELD");
        return review;
    }

    private static void considered(CareCase child, UUID review, String rating, String outcome, String meetsNeeds) {
        child.but("""
                insert into openiro.review_considerations (id, local_authority_id, child_id, review_id, compliance, plan_outcome,
                    placement) values (gen_random_uuid(), :place, :child, '%s', '{"rating": "%s"}', '{"outcome": "%s"}',
                    '{"meetsNeeds": "%s"}')
                """.formatted(review, rating, outcome, meetsNeeds));
    }

    private static void finding(CareCase child, UUID review, String kind) {
        child.but("insert into openiro.review_finding (id, local_authority_id, review_id, kind, reason)"
                + " values (gen_random_uuid(), :place, '" + review + "', '" + kind + "', 'x')");
    }
}
