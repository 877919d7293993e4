package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Recording what happened at a review, and what follows from it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class HoldingTest {

    private static final String PLAN = """
            {"scheduledFor": "%s", "venue": {"kind": "OFFICE"}, "attendees": []}
            """;

    private static final String ABSENT = """
            {"openedOn": "2026-06-30", "completedOn": "2026-06-30", "chairedByIro": true, "childAttended": false}
            """;

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    private CareCase amira;
    private UUID review;

    @BeforeEach
    void aPlannedReviewThatHasTakenPlace() {
        amira = CareCase.amira(PLACE);
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        clock.set("2026-06-30T17:00");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().headers(Api.key()).body(ABSENT).post(holding()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOCIAL_WORKER",
                "PRACTICE_MANAGER",
                "ADVOCATE",
                "GUARDIAN",
                "DCS",
                "LEAD_MEMBER",
                "AUDITOR",
                "SYSTEM"
            })
    void shouldForbidOthersToRecord(String role) {
        PLACE.as(role).headers(Api.key()).body(ABSENT).post(holding()).then().statusCode(403);
    }

    @Test
    void shouldHideAReviewOfSomebodyElsesChild() {
        PLACE.as("IRO")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body(ABSENT)
                .post(holding())
                .then()
                .statusCode(404);
        Api.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body(ABSENT)
                .post(holding())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseARecordWithoutDates() {
        hold("{\"chairedByIro\": true, \"childAttended\": true}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/openedOn", "/completedOn"));
    }

    @Test
    void shouldAskWhichStateIsMeant() {
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(ABSENT)
                .post(holding())
                .then()
                .statusCode(428);
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "\"8\"")
                .body(ABSENT)
                .post(holding())
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void shouldRecordAReviewOnce() {
        hold(ABSENT).statusCode(200);
        hold(ABSENT).statusCode(409).body("type", equalTo("/problems/review-not-planned"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-07-01, /completedOn, IN_THE_FUTURE",
        "2026-06-30, 2026-06-29, /completedOn, BEFORE_OPENED",
        "2026-06-05, 2026-06-30, /openedOn, OUTSIDE_PERIOD"
    })
    void shouldRefuseDatesThatCannotBe(String opened, String completed, String pointer, String code) {
        hold(ABSENT.replace("\"openedOn\": \"2026-06-30\"", "\"openedOn\": \"" + opened + "\"")
                        .replace("\"completedOn\": \"2026-06-30\"", "\"completedOn\": \"" + completed + "\""))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void shouldRefuseFactsThatContradictEachOther() {
        hold(ABSENT.replace(
                        "\"childAttended\": false",
                        "\"childAttended\": false, \"childSpoke\": true, \"symbolic\": true"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-contradicts"))
                .body("errors.pointer", contains("/childSpoke", "/symbolic"));
        hold(with("\"findings\": [{\"code\": \"LATE\", \"reason\": \"Snow\"}]"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-contradicts"))
                .body("errors.code", contains("LATE"));
    }

    @Test
    void shouldRefuseAnOverrideThatDoesNotFitTheAge() {
        hold(with("\"participationOverride\": {\"code\": \"PN0\", \"reason\": \"She is small\"}"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-code-age"))
                .body("errors.code", contains("DFE_440"));
        small();
        hold(with("\"participationOverride\": {\"code\": \"PN7\", \"reason\": \"Away\"}"))
                .statusCode(422)
                .body("errors.code", contains("DFE_441"));
        hold(ABSENT).statusCode(200).body("held.participationCode", equalTo("PN0"));
    }

    @Test
    void shouldWantAReasonForEveryLackItSees() {
        amira.but("update openiro.allocation set ended_on = '2026-06-20' where child_id = :child");
        clock.set("2026-07-08T10:00");
        String late = ABSENT.replace("2026-06-30", "2026-07-07");
        holdAs("IRO_MANAGER", late)
                .statusCode(422)
                .body("type", equalTo("/problems/finding-reason-missing"))
                .body("errors.code", contains("NO_IRO", "LATE"));
        String explained = ", \"findings\": [{\"code\": \"NO_IRO\", \"reason\": \"Between two\"},"
                + " {\"code\": \"LATE\", \"reason\": \"Nobody to chair\"}, {\"code\": \"NO_PAPERS\", \"reason\": \"Lost\"}]}";
        holdAs("IRO_MANAGER", late.strip().replaceFirst("}$", "") + explained)
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(4))
                .body("findings.code", containsInAnyOrder("NO_IRO", "LATE", "NO_PAPERS"));
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-07-07|2026-10-07");
    }

    @Test
    void shouldWantAReasonWhenTheIroDidNotChair() {
        String unchaired = ABSENT.replace("\"chairedByIro\": true", "\"chairedByIro\": false");
        hold(unchaired).statusCode(422).body("errors.code", contains("NOT_CHAIRED_BY_IRO"));
        hold(unchaired
                        .strip()
                        .replaceFirst("}$", ", \"findings\": [{\"code\": \"NOT_CHAIRED_BY_IRO\", \"reason\": \" \"}]}"))
                .statusCode(422)
                .body("type", equalTo("/problems/finding-reason-missing"));
        hold(unchaired
                        .strip()
                        .replaceFirst(
                                "}$", ", \"findings\": [{\"code\": \"NOT_CHAIRED_BY_IRO\", \"reason\": \"Ill\"}]}"))
                .statusCode(200)
                .body("held.chairedByIro", equalTo(false))
                .body("findings.reason", contains("Ill"));
    }

    @Test
    void shouldRecordWhatHappenedAndStartWhatFollows() {
        hold(with("\"iroContactMethod\": \"VERBAL\""))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("HELD"))
                .body("sequence", equalTo(1))
                .body("rule", equalTo("FIRST_REVIEW"))
                .body("dueDate", equalTo("2026-07-03"))
                .body("outcome", equalTo("ON_TIME"))
                .body("daysLate", nullValue())
                .body("findings", empty())
                .body("held.participationCode", equalTo("PN7"))
                .body("held.participationFromFacts", equalTo("PN7"))
                .body("held.viewsSharedBefore", equalTo(0))
                .body("held.iroContactStated", equalTo(true))
                .body("held.iroContactMethod", equalTo("VERBAL"))
                .body("held.recordedBy", equalTo(CareCase.person(amira.iro()).toString()))
                .body("held.recordedAt", equalTo("2026-06-30T16:00:00Z"));
        assertThat(Rows.of(
                        "select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN' order by rule",
                        review))
                .containsExactly(
                        "CARE_PLAN_UPDATE|2026-07-14",
                        "DECISIONS|2026-07-07",
                        "DISTRIBUTION|2026-07-28",
                        "QUALITY_FORM|2026-07-01",
                        "RECORD|2026-07-21");
        assertThat(Rows.of(
                        "select rule, met_on, met_by from openiro.deadline where subject_id = ? and state = 'MET'",
                        amira.period()))
                .containsExactly("FIRST_REVIEW|2026-06-30|" + review);
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-06-30|2026-09-30");
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ? order by at, id", review))
                .containsExactly("SCHEDULE_REVIEW", "HOLD_REVIEW");
    }

    @Test
    void shouldChainEachDueDateFromTheDayThatCounted() {
        hold(ABSENT).statusCode(200);
        review = planned("2026-08-01T10:00", "2026-09-07T14:00:00Z");
        clock.set("2026-09-08T10:00");
        hold(ABSENT.replace("2026-06-30", "2026-08-31"))
                .statusCode(200)
                .body("sequence", equalTo(2))
                .body("rule", equalTo("SECOND_REVIEW"))
                .body("dueDate", equalTo("2026-09-30"));
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|3|2026-08-31|2027-02-28");
        review = planned("2027-02-01T10:00", "2027-03-01T14:00:00Z");
        clock.set("2027-03-02T10:00");
        hold(with("\"findings\": [{\"code\": \"LATE\", \"reason\": \"Six months are not 183 days\"}]")
                        .replace("2026-06-30", "2027-03-01"))
                .statusCode(200)
                .body("sequence", equalTo(3))
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(1));
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|4|2027-03-01|2027-09-01");
    }

    @Test
    void shouldCountTheDayThePolicySays() {
        AnotherAuthority opens = AnotherAuthority.register();
        amira = CareCase.amira(opens);
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        amira.but(
                "insert into openiro.timescale_policy (id, local_authority_id, version_number, effective_from, review_date_counts, set_by)"
                        + " values (gen_random_uuid(), :place, 2, '2026-01-01', 'OPENED', '" + opens.person("DCS")
                        + "')");
        clock.set("2026-07-10T10:00");
        hold(ABSENT.replace("\"completedOn\": \"2026-06-30\"", "\"completedOn\": \"2026-07-08\""))
                .statusCode(200)
                .body("outcome", equalTo("ON_TIME"));
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-06-30|2026-09-30");
        assertThat(Rows.of(
                        "select anchor_date from openiro.deadline where subject_id = ? and rule = 'RECORD' and state = 'OPEN'",
                        review))
                .containsExactly("2026-07-08");
    }

    @Test
    void shouldTakeAViewSharedInTheAppBeforeTheMeetingForPn6() {
        view("2026-06-30 13:59:59+00", review);
        hold(ABSENT)
                .statusCode(200)
                .body("held.participationCode", equalTo("PN6"))
                .body("held.viewsSharedBefore", equalTo(1));
    }

    @Test
    void shouldNotTakeADraftOrAViewSharedLaterForPn6() {
        view(null, null);
        view("2026-06-30 14:00:01+00", review);
        hold(ABSENT)
                .statusCode(200)
                .body("held.participationCode", equalTo("PN7"))
                .body("held.viewsSharedBefore", equalTo(0));
    }

    @Test
    void shouldCountOnlyViewsOfDaysBeforeAMeetingWhoseHourIsNotKnown() {
        view("2026-06-28 22:59:59+00", review);
        view("2026-06-28 23:00:00+00", review);
        hold(ABSENT.replace("2026-06-30", "2026-06-29")).statusCode(200).body("held.viewsSharedBefore", equalTo(1));
    }

    @Test
    void shouldKeepAnOverrideWithItsReason() {
        hold(with("\"participationOverride\": {\"code\": \"PN5\", \"reason\": \"She had told her carer\"}"))
                .statusCode(200)
                .body("held.participationCode", equalTo("PN5"))
                .body("held.participationFromFacts", equalTo("PN7"))
                .body("held.participationOverride.code", equalTo("PN5"))
                .body("held.participationOverride.reason", equalTo("She had told her carer"));
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where subject_id = ? and action = 'HOLD_REVIEW'",
                        review))
                .containsExactly("She had told her carer");
    }

    @Test
    void shouldOweAnAnswerToEachSharedView() {
        UUID view = view("2026-06-20 10:00:00+00", review);
        hold(ABSENT).statusCode(200);
        assertThat(Rows.of("select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN'", view))
                .containsExactly("VIEW_ACKNOWLEDGED|2026-07-14");
    }

    @Test
    void shouldPutNoStandardClockOnShortBreaks() {
        amira.but("update openiro.episode set legal_status = 'V4' where child_id = :child;"
                + " delete from openiro.deadline where subject_id = :period");
        hold(ABSENT).statusCode(200).body("outcome", equalTo("NOT_JUDGED")).body("dueDate", nullValue());
        assertThat(open(amira.period())).isEmpty();
    }

    @Test
    void shouldJudgeNothingItCannotKnow() {
        amira.but(
                "update openiro.period_of_care set sequence_known = false, start_known = false, looked_after_from = null where id = :period;"
                        + " delete from openiro.deadline where subject_id = :period");
        hold(ABSENT).statusCode(200).body("outcome", equalTo("NOT_JUDGED")).body("sequence", nullValue());
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|null|2026-06-30|2026-12-30");
        review = planned("2026-11-01T10:00", "2026-11-30T14:00:00Z");
        clock.set("2026-12-01T10:00");
        hold(ABSENT.replace("2026-06-30", "2026-11-30")).statusCode(200).body("outcome", equalTo("NOT_JUDGED"));
        review = planned("2027-05-01T10:00", "2027-05-30T14:00:00Z");
        clock.set("2027-06-02T10:00");
        hold(with("\"findings\": [{\"code\": \"LATE\", \"reason\": \"Third or later: six months\"}]")
                        .replace("2026-06-30", "2027-06-01"))
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("dueDate", equalTo("2027-05-30"))
                .body("daysLate", equalTo(2));
    }

    private UUID planned(String now, String scheduledFor) {
        clock.set(now);
        return UUID.fromString(Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(PLAN.formatted(scheduledFor))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void small() {
        amira = CareCase.of(PLACE, LocalDate.of(2022, 7, 1));
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        clock.set("2026-06-30T17:00");
    }

    private UUID view(String sharedAt, UUID forReview) {
        UUID id = UUID.randomUUID();
        amira.but(
                "insert into openiro.child_view (id, local_authority_id, child_id, review_id, topic, words, visible_to, saved_at, shared_at)"
                        + " values ('" + id + "', :place, :child, " + quoted(forReview)
                        + ", 'SCHOOL', 'Too loud', 'IRO_ONLY', '2026-06-20', "
                        + quoted(sharedAt) + ")");
        return id;
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private ValidatableResponse hold(String body) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(holding())
                .then();
    }

    private ValidatableResponse holdAs(String role, String body) {
        return PLACE.as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(holding())
                .then();
    }

    private static String with(String property) {
        return ABSENT.strip().replaceFirst("}$", ", " + property.replace("$", "\\$") + "}");
    }

    private String holding() {
        return "/v1/reviews/" + review + "/holding";
    }

    private static List<String> open(UUID period) {
        return Rows.of(
                "select rule, sequence, anchor_date, due_date from openiro.deadline where subject_id = ? and state = 'OPEN' order by rule",
                period);
    }
}
