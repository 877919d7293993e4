package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** Records of a review that are not taken. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class HoldingRefusalsTest extends HoldingCase {

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
    void shouldWantAReasonForEveryLackItSees() {
        amira.but("update openiro.allocation set ended_on = '2026-06-20' where child_id = :child");
        clock.set("2026-07-08T10:00");
        String late = ABSENT.replace("2026-06-30", "2026-07-07");
        holdAs("IRO_MANAGER", late)
                .statusCode(422)
                .body("type", equalTo("/problems/finding-reason-missing"))
                .body("errors.code", contains("NO_IRO", "LATE"));
        String explained = ", \"findings\": [{\"code\": \"NO_IRO\", \"reason\": \"Between two\"},"
                + " {\"code\": \"LATE\", \"reason\": \"Nobody to chair\"}]}";
        holdAs("IRO_MANAGER", late.strip().replaceFirst("}$", "") + explained)
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(4))
                .body("findings.code", containsInAnyOrder("NO_IRO", "LATE"));
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-07-07|2026-10-07");
    }

    @Test
    void shouldWantAReasonWhenTheIroDidNotChair() {
        String unchaired = ABSENT.replace("\"chairedByIro\": true", "\"chairedByIro\": false");
        hold(unchaired)
                .statusCode(422)
                .body("type", equalTo("/problems/finding-reason-missing"))
                .body("errors.code", contains("NOT_CHAIRED_BY_IRO"));
        hold(unchaired
                        .strip()
                        .replaceFirst("}$", ", \"findings\": [{\"code\": \"NOT_CHAIRED_BY_IRO\", \"reason\": \" \"}]}"))
                .statusCode(400);
        hold(unchaired
                        .strip()
                        .replaceFirst(
                                "}$", ", \"findings\": [{\"code\": \"NOT_CHAIRED_BY_IRO\", \"reason\": \"Ill\"}]}"))
                .statusCode(200)
                .body("held.chairedByIro", equalTo(false))
                .body("findings.reason", contains("Ill"));
    }
}
