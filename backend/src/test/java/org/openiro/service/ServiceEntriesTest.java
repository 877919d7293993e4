package org.openiro.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** The register as it is written and read; what it makes owed is in {@link ServiceCadenceTest}. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ServiceEntriesTest extends RegisterCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(REGISTER).then().statusCode(401);
        Api.anonymous()
                .headers(Api.key())
                .body(training("2026-06-02"))
                .post(REGISTER)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"SOCIAL_WORKER, 403", "LEAD_MEMBER, 403", "ADVOCATE, 403"})
    void shouldBeNothingToThoseOutsideTheService(String role, int status) {
        place.as(role).get(REGISTER).then().statusCode(status);
        place.as(role)
                .headers(Api.key())
                .body(training("2026-06-02"))
                .post(REGISTER)
                .then()
                .statusCode(status);
    }

    @Test
    void shouldShowAnIroNothingOfAColleague() {
        String colleague = recorded(place.as("IRO_MANAGER"), entry("TRAINING", "RESEARCH", "2026-06-02", "", "3"));
        other().get(REGISTER + "/" + colleague).then().statusCode(404);
        other().get(REGISTER).then().statusCode(200).body("items.id", not(contains(colleague)));
        other().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"Mine.\"}")
                .post(REGISTER + "/" + colleague + "/recorded-in-error")
                .then()
                .statusCode(404);
        other().headers(Api.key())
                .body(training("2026-06-02"))
                .post(REGISTER)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        AnotherAuthority.register()
                .as("IRO_MANAGER")
                .get(REGISTER + "/" + colleague)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING, CP_CHAIR, 3, /topic, NOT_OF_KIND",
        "OTHER_DUTY, TRAVEL, 3, /topic, NOT_OF_KIND",
        "TRAINING, RESEARCH, 3.25, /hours, NOT_HALF_HOURS"
    })
    void shouldRefuseWhatDoesNotGoTogether(String kind, String topic, String hours, String pointer, String code) {
        record(place.as("IRO"), entry(kind, topic, "2026-06-02", "", hours))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING, RESEARCH, 2026-06-11, 2026-06-11, /from",
        "TRAINING, RESEARCH, 2026-06-09, 2026-06-08, /to",
        "TIME_SPENT, TRAVEL, 2026-06-01, 2026-06-08, /to",
        "TIME_SPENT, TRAVEL, 2026-06-08, 2026-06-14, /to",
        "OTHER_DUTY, LADO, 2026-07-01, 2027-07-02, /to"
    })
    void shouldRefuseDaysThatCannotBe(String kind, String topic, String from, String to, String pointer) {
        record(place.as("IRO"), entry(kind, topic, from, to, "3"))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldRecordOnlyWhatIsAboutPeopleOfTheService() {
        record(
                        place.as("IRO_MANAGER"),
                        training("2026-06-02")
                                .replace(iro().toString(), place.person("ADMIN").toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/iro-role-missing"));
        record(
                        place.as("IRO_MANAGER"),
                        training("2026-06-02")
                                .replace(
                                        iro().toString(),
                                        AnotherAuthority.register()
                                                .person("IRO")
                                                .toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
    }

    @Test
    void shouldKeepTheTimeOfAnIroToThemselves() {
        record(place.as("IRO_MANAGER"), entry("TIME_SPENT", "TRAVEL", "2026-06-02", "", "3"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        String week = recorded(place.as("IRO"), entry("TIME_SPENT", "TRAVEL", "2026-06-01", "2026-06-07", "9"));
        place.as("IRO").get(REGISTER + "/" + week).then().statusCode(200).body("hours", equalTo(9.0f));
        place.as("IRO_MANAGER").get(REGISTER + "/" + week).then().statusCode(404);
        place.as("AUDITOR")
                .get(REGISTER + "?kind=TIME_SPENT")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void shouldListByKindPersonAndDaysFromTheLatest() {
        String first = recorded(place.as("IRO"), training("2026-05-04"));
        String second = recorded(place.as("IRO"), entry("TRAINING", "RESEARCH", "2026-05-20", "2026-05-22", "18"));
        recorded(place.as("IRO"), entry("OTHER_DUTY", "LADO", "2026-07-01", "", "3"));
        String path = REGISTER + "?kind=TRAINING&personId=" + iro();
        place.as("DCS").get(path).then().statusCode(200).body("items.id", contains(second, first));
        place.as("DCS").get(path + "&from=2026-05-21").then().body("items.id", contains(second));
        place.as("DCS").get(path + "&to=2026-05-19").then().body("items.id", contains(first));
        String cursor = place.as("DCS")
                .get(path + "&limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        place.as("DCS")
                .get(path + "&limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(first))
                .body("$", not(hasKey("nextCursor")));
    }

    @Test
    void shouldKeepWhatWasRecordedInErrorAndSayIt() {
        String entry = recorded(place.as("IRO"), training("2026-06-02"));
        String path = REGISTER + "/" + entry + "/recorded-in-error";
        String reason = "{\"reason\": \"The day was cancelled.\"}";
        place.as("IRO").headers(Api.key()).body(reason).post(path).then().statusCode(428);
        place.as("IRO")
                .headers(Api.key())
                .header("If-Match", "\"7\"")
                .body(reason)
                .post(path)
                .then()
                .statusCode(412);
        place.as("IRO")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("RECORDED_IN_ERROR"))
                .body("recordedInError.reason", equalTo("The day was cancelled."))
                .body("recordedInError.markedAt", notNullValue());
        place.as("IRO")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(reason)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/service-entry-in-error"));
        assertThat(Rows.of(
                        "select action, reason from openiro.audit_entry where subject_id = ?::uuid order by at, id",
                        entry))
                .containsExactly("RECORD_SERVICE_ENTRY|null", "MARK_SERVICE_ENTRY_AS_ERROR|The day was cancelled.");
    }
}
