package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class NhsNumbersTest {

    private static final String NUMBER = "9990000018";

    private AnotherAuthority place;
    private CareCase amira;

    @BeforeEach
    void aChild() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(path(amira)).then().statusCode(401);
        record(Api.anonymous(), amira, NUMBER, true).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "GUARDIAN", "AUDITOR", "LEAD_MEMBER", "SYSTEM"})
    void shouldBeOnlyForThoseWhoWorkWithTheCase(String role) {
        place.as(role).get(path(amira)).then().statusCode(403);
        record(place.as(role), amira, NUMBER, true).statusCode(403);
    }

    @Test
    void shouldNotFindAChildThatIsNotTheirs() {
        CareCase leo = CareCase.amira(place);
        Api.asSubject(leo.iro()).get(path(amira)).then().statusCode(404);
        record(Api.asSubject(leo.worker()), amira, NUMBER, true).statusCode(404);
        AnotherAuthority.register().as("ADMIN").get(path(amira)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000019", "999000001", "999 000 0018", "abcdefghij"})
    void shouldRefuseWhatIsNoNhsNumberWithoutRepeatingIt(String wrong) {
        String answer = record(place.as("ADMIN"), amira, wrong, false)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nhsNumber"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(wrong);
        assertThat(Rows.of("select 1 from openiro.consistent_identifier where child_id = ?", amira.child()))
                .isEmpty();
    }

    @Test
    void shouldRefuseToVerifyNothing() {
        recordNothing("ADMIN", true).statusCode(400).body("errors[0].pointer", equalTo("/verified"));
    }

    @Test
    void shouldAskForTheStateThatIsChanged() {
        String none = place.as("ADMIN")
                .get(path(amira))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        place.as("ADMIN").body(body(NUMBER, false)).put(path(amira)).then().statusCode(428);
        recordIf(none, NUMBER).statusCode(200).header("ETag", equalTo("\"0\""));
        recordIf(none, "9990000026").statusCode(412).header("ETag", equalTo("\"0\""));
        recordIf("\"0\"", "9990000026").statusCode(200).header("ETag", equalTo("\"1\""));
    }

    @Test
    void shouldRefuseANumberThatAnotherChildHasAndLogItNowhere() {
        CareCase leo = CareCase.amira(place);
        record(place.as("ADMIN"), leo, NUMBER, true).statusCode(200);
        List<String> logged = new ArrayList<>();
        PatternFormatter asWritten = new PatternFormatter("%s%e");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(asWritten.format(ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            String answer = record(place.as("ADMIN"), amira, NUMBER, true)
                    .statusCode(409)
                    .body("type", equalTo("/problems/nhs-number-taken"))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain(NUMBER);
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).noneMatch(line -> line.contains(NUMBER));
        AnotherAuthority elsewhere = AnotherAuthority.register();
        record(elsewhere.as("ADMIN"), CareCase.amira(elsewhere), NUMBER, false).statusCode(200);
    }

    @Test
    void shouldKeepWhoVerifiedItUntilItChanges() {
        place.as("DCS")
                .get(path(amira))
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("$", not(hasKey("nhsNumber")));
        record(Api.asSubject(amira.worker()), amira, NUMBER, true)
                .statusCode(200)
                .body("nhsNumber", equalTo(NUMBER))
                .body("scheme", equalTo("NHS"))
                .body("verified", equalTo(true))
                .body("verifiedBy", equalTo(CareCase.person(amira.worker()).toString()))
                .body("verifiedAt", notNullValue());
        record(place.as("ADMIN"), amira, NUMBER, true)
                .body("verifiedBy", equalTo(CareCase.person(amira.worker()).toString()));
        record(place.as("ADMIN"), amira, "9990000026", false)
                .body("verified", equalTo(false))
                .body("recordedBy", equalTo(place.person("ADMIN").toString()))
                .body("$", not(hasKey("verifiedBy")));
        recordNothing("ADMIN", false).statusCode(200).body("$", not(hasKey("nhsNumber")));
        CareCase leo = CareCase.amira(place);
        record(place.as("ADMIN"), leo, "9990000026", false).statusCode(200);
    }

    @Test
    void shouldBeInNoOtherAnswerAndNotInTheAudit() {
        amira.but("update openiro.child set local_identifier = 'NM-9' where id = :child");
        record(place.as("ADMIN"), amira, NUMBER, true).statusCode(200);
        for (String other : List.of(
                "/v1/children/" + amira.child(),
                "/v1/children",
                "/v1/audit/entries",
                "/v1/returns/ssda903/2027/HEADER",
                "/v1/children/" + amira.child() + "/readers")) {
            assertThat(place.as(other.contains("returns") ? "ADMIN" : "IRO_MANAGER")
                            .get(other)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .as(other)
                    .doesNotContain(NUMBER);
        }
        assertThat(Rows.of(
                        "select action, changed_fields from openiro.audit_entry where child_id = ? and operation = 'recordNhsNumber'",
                        amira.child()))
                .containsExactly("RECORD_NHS_NUMBER|{nhsNumber,verified}");
        assertThat(Rows.of("select cast(e as text) from openiro.audit_entry e where e.child_id = ?", amira.child()))
                .noneMatch(entry -> entry.contains(NUMBER));
    }

    private ValidatableResponse record(RequestSpecification as, CareCase child, String number, boolean verified) {
        return as.header("If-Match", "*")
                .body(body(number, verified))
                .put(path(child))
                .then();
    }

    private ValidatableResponse recordIf(String etag, String number) {
        return place.as("ADMIN")
                .header("If-Match", etag)
                .body(body(number, false))
                .put(path(amira))
                .then();
    }

    private ValidatableResponse recordNothing(String role, boolean verified) {
        return place.as(role)
                .header("If-Match", "*")
                .body("{\"verified\": " + verified + "}")
                .put(path(amira))
                .then();
    }

    private static String body(String number, boolean verified) {
        return "{\"nhsNumber\": \"" + number + "\", \"verified\": " + verified + "}";
    }

    private static String path(CareCase child) {
        return "/v1/children/" + child.child() + "/nhs-number";
    }
}
