package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** One meeting a year for a child who is settled and decided so; the review stays due every six months. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AnnualMeetingTest extends HoldingCase {

    private static final String DECISION = """
            {"kind": "ANNUAL_MEETING", "from": "2026-06-20", "note": "Amira said in June that one meeting is enough."}
            """;
    private static final String WITHOUT = ABSENT.replace("}", ", \"format\": \"WITHOUT_MEETING\"}");

    @Test
    void shouldBeOpenOnlyToAMatchedChildWhoDecidedSo() {
        decide(DECISION)
                .statusCode(422)
                .body("type", containsString("annual-meeting-not-open"))
                .body("errors.code", equalTo(List.of("NOT_MATCHED")));
        match();
        decide("{\"kind\": \"ANNUAL_MEETING\", \"from\": \"2026-06-20\"}")
                .statusCode(422)
                .body("errors.code", equalTo(List.of("DECISION_MISSING")));
        decide(DECISION)
                .statusCode(200)
                .body("movedDeadlines.find { it.rule == 'ANNUAL_MEETING' }.dueDateNow", equalTo("2027-06-20"));
    }

    @Test
    void shouldKeepTheReviewDueEverySixMonthsAndTheMeetingEveryYear() {
        match();
        hold(ABSENT).statusCode(200).body("held.format", equalTo("MEETING"));
        clock.set("2026-07-01T10:00");
        decide(DECISION).statusCode(200);
        assertThat(owed()).containsExactly("ANNUAL_MEETING|2027-06-30", "SECOND_REVIEW|2026-09-30");

        review = planned("2026-09-01T10:00", "2026-09-20T14:00:00Z");
        clock.set("2026-09-21T10:00");
        hold(WITHOUT.replace("2026-06-30", "2026-09-20"))
                .statusCode(200)
                .body("held.format", equalTo("WITHOUT_MEETING"));
        assertThat(owed()).containsExactly("ANNUAL_MEETING|2027-06-30", "SUBSEQUENT_REVIEW|2027-03-20");

        review = planned("2027-03-01T10:00", "2027-03-10T14:00:00Z");
        clock.set("2027-03-11T10:00");
        hold(ABSENT.replace("2026-06-30", "2027-03-10")).statusCode(200);
        assertThat(owed()).containsExactly("ANNUAL_MEETING|2028-03-10", "SUBSEQUENT_REVIEW|2027-09-10");

        decide(DECISION.replace("}", ", \"holds\": false}").replace("2026-06-20", "2027-03-11"))
                .statusCode(200);
        assertThat(owed()).containsExactly("SUBSEQUENT_REVIEW|2027-09-10");
    }

    @Test
    void shouldRecordAReviewWithoutAMeetingThatWasNotOpenWithItsReason() {
        hold(WITHOUT)
                .statusCode(422)
                .body("type", containsString("finding-reason-missing"))
                .body("errors.code", equalTo(List.of("NO_MEETING")));
        hold(WITHOUT.replace("}", ", \"findings\": [{\"code\": \"NO_MEETING\", \"reason\": \"Everybody was ill\"}]}"))
                .statusCode(200)
                .body("findings[0].code", equalTo("NO_MEETING"));
    }

    @Test
    void shouldContradictAFindingOfAMeetingThatWasHeld() {
        hold(ABSENT.replace("}", ", \"findings\": [{\"code\": \"NO_MEETING\", \"reason\": \"There was one\"}]}"))
                .statusCode(422)
                .body("type", containsString("participation-contradicts"));
    }

    private void match() {
        amira.but("update openiro.episode set placement_type = 'U4' where child_id = :child");
    }

    private ValidatableResponse decide(String body) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post("/v1/periods-of-care/" + amira.period() + "/circumstances")
                .then();
    }

    private List<String> owed() {
        return Rows.of(
                "select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN'"
                        + " and (rule = 'ANNUAL_MEETING' or rule like '%REVIEW') order by rule",
                amira.period());
    }
}
