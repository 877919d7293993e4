package org.openiro.retention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.openiro.retention.EndedCase.ended;
import static org.openiro.retention.EndedCase.hold;
import static org.openiro.retention.EndedCase.lift;
import static org.openiro.retention.EndedCase.longAgo;
import static org.openiro.retention.EndedCase.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class RetentionTest {

    private AnotherAuthority place;

    @BeforeEach
    void anAuthority() {
        place = AnotherAuthority.register();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/due-destructions").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "ADVOCATE", "LEAD_MEMBER"})
    void shouldBeForThoseWhoAnswerForTheRecords(String role) {
        CareCase child = longAgo(place);
        place.as(role).get(path(child) + "/retention").then().statusCode(403);
        place.as(role).get("/v1/due-destructions").then().statusCode(403);
        place.as(role)
                .headers(Api.key())
                .body("{\"reason\": \"x\"}")
                .post(path(child) + "/legal-holds")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotFindARecordOfAnotherAuthority() {
        CareCase child = longAgo(place);
        String hold = hold(child);
        AnotherAuthority elsewhere = AnotherAuthority.register();
        elsewhere.as("DCS").get(path(child) + "/retention").then().statusCode(404);
        elsewhere.as("DCS").get("/v1/legal-holds/" + hold).then().statusCode(404);
        elsewhere.as("DCS").get("/v1/due-destructions").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2015-03-02, E4A, 2020-01-01, SEVENTY_FIFTH_BIRTHDAY, 2090-03-02, false",
        "1940-02-29, E4A, 1950-01-01, SEVENTY_FIFTH_BIRTHDAY, 2015-03-01, true",
        "2000-05-04, E2, 2009-06-01, FIFTEEN_YEARS_FROM_DEATH, 2024-06-01, true",
        "2000-05-04, E2, 2018-05-04, SEVENTY_FIFTH_BIRTHDAY, 2075-05-04, false",
        "1940-05-04, E11, 1945-05-04, HUNDRED_YEARS_FROM_ADOPTION, 2045-05-04, false"
    })
    void shouldSayUntilWhenARecordIsKept(
            String born, String reason, String day, String basis, String until, boolean due) {
        place.as("AUDITOR")
                .get(path(ended(place, born, reason, day)) + "/retention")
                .then()
                .statusCode(200)
                .body("basis", equalTo(basis))
                .body("retainedUntil", equalTo(until))
                .body("due", equalTo(due))
                .body("holds", empty());
    }

    @Test
    void shouldKeepARecordOfWhichNothingSaysHowLong() {
        CareCase child = longAgo(place).but("update openiro.child set date_of_birth = null where id = :child");
        place.as("DCS")
                .get(path(child) + "/retention")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("retainedUntil")))
                .body("due", equalTo(false));
        place.as("DCS").get("/v1/due-destructions").then().body("items", empty());
    }

    @Test
    void shouldListWhatWasKeptLongEnoughTheLongestOverFirst() {
        CareCase later = ended(place, "1945-01-01", "E4A", "1955-01-01");
        CareCase first = longAgo(place);
        CareCase.amira(place);
        hold(later);
        place.as("IRO_MANAGER")
                .get("/v1/due-destructions")
                .then()
                .statusCode(200)
                .body(
                        "items.childId",
                        contains(first.child().toString(), later.child().toString()))
                .body("items.held", contains(false, true))
                .body("items.retainedUntil", contains("2015-01-01", "2020-01-01"));
        String cursor = place.as("DCS")
                .get("/v1/due-destructions?limit=1")
                .then()
                .extract()
                .path("nextCursor");
        place.as("DCS")
                .get("/v1/due-destructions?limit=1&cursor=" + cursor)
                .then()
                .body("items.childId", contains(later.child().toString()));
    }

    @Test
    void shouldKeepARecordWhileAHoldStands() {
        CareCase child = longAgo(place);
        String one = hold(child);
        String other = hold(child);
        place.as("DCS")
                .get(path(child) + "/retention")
                .then()
                .body("due", equalTo(false))
                .body("holds.id", contains(one, other));
        lift(child, one, "\"7\"").statusCode(412);
        lift(child, one, "\"0\"")
                .statusCode(200)
                .body("liftingReason", equalTo("The inquiry is over."))
                .body("liftedBy", equalTo(place.person("DCS").toString()));
        lift(child, one, "*").statusCode(409).body("type", equalTo("/problems/legal-hold-lifted"));
        place.as("DCS").get(path(child) + "/retention").then().body("holds.id", contains(other));
        lift(child, other, "*").statusCode(200);
        place.as("DCS").get(path(child) + "/retention").then().body("due", equalTo(true));
    }
}
