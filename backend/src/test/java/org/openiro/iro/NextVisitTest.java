package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** When the IRO means to see the child next. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class NextVisitTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    private CareCase amira;
    private String allocation;

    @BeforeEach
    void aChildWithAnIro() {
        amira = CareCase.amira(PLACE);
        allocation = Rows.of("select id from openiro.allocation where child_id = ?", amira.child())
                .get(0);
        clock.set("2026-06-20T09:00");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        plan(Api.anonymous(), "*", "2026-06-22").statusCode(401);
        Api.anonymous().delete(path()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOCIAL_WORKER",
                "PRACTICE_MANAGER",
                "ADMIN",
                "ADVOCATE",
                "GUARDIAN",
                "DCS",
                "LEAD_MEMBER",
                "AUDITOR",
                "SYSTEM"
            })
    void shouldForbidEverybodyElse(String role) {
        plan(PLACE.as(role), "*", "2026-06-22").statusCode(403);
        PLACE.as(role).header("If-Match", "*").delete(path()).then().statusCode(403);
    }

    @Test
    void shouldNotBeThereForOtherIrosAndAuthorities() {
        plan(PLACE.as("IRO"), "*", "2026-06-22").statusCode(404);
        plan(Api.as("IRO_MANAGER"), "*", "2026-06-22").statusCode(404);
        PLACE.as("IRO").header("If-Match", "*").delete(path()).then().statusCode(404);
    }

    @Test
    void shouldRecordAVisitMoveItAndTakeItBack() {
        String etag = plan(iro(), "*", "2026-06-22")
                .statusCode(200)
                .body("nextVisit.date", equalTo("2026-06-22"))
                .body("nextVisit.partOfDay", equalTo("AFTERNOON"))
                .extract()
                .header("ETag");
        iro().header("If-Match", etag)
                .body("{\"date\": \"2026-06-24\"}")
                .put(path())
                .then()
                .statusCode(200)
                .body("nextVisit.date", equalTo("2026-06-24"))
                .body("nextVisit.partOfDay", nullValue());
        plan(iro(), etag, "2026-06-25").statusCode(412);
        iro().get("/v1/allocations/" + allocation).then().body("nextVisit.date", equalTo("2026-06-24"));
        iro().delete(path()).then().statusCode(428);
        iro().header("If-Match", "*").delete(path()).then().statusCode(200).body("nextVisit", nullValue());
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = cast(? as uuid) and action like '%VISIT' order by at, id",
                        allocation))
                .containsExactly("PLAN_VISIT", "PLAN_VISIT", "CANCEL_VISIT");
    }

    @Test
    void shouldRefuseDaysOnWhichThisIroCannotCome() {
        plan(iro(), "*", "2026-06-19").statusCode(422).body("errors[0].code", equalTo("IN_THE_PAST"));
        plan(iro(), "*", "2026-06-20").statusCode(200);
        amira.but("update openiro.allocation set ended_on = '2026-07-01' where child_id = :child");
        plan(iro(), "*", "2026-07-01").statusCode(422).body("errors[0].code", equalTo("AFTER_END"));
        iro().header("If-Match", "*").body("{}").put(path()).then().statusCode(400);
        iro().body("{\"date\": \"2026-06-22\"}").put(path()).then().statusCode(428);
        clock.set("2026-07-01T09:00");
        plan(PLACE.as("IRO_MANAGER"), "*", "2026-07-02")
                .statusCode(409)
                .body("type", equalTo("/problems/allocation-over"));
    }

    @Test
    void shouldTakeBackAVisitForWhichTheAllocationEndsTooSoon() {
        plan(iro(), "*", "2026-06-22").statusCode(200);
        end("2026-06-23").statusCode(200).body("nextVisit.date", equalTo("2026-06-22"));
        end("2026-06-22").statusCode(200).body("nextVisit", nullValue());
        assertThat(Rows.of(
                        "select changed_fields from openiro.audit_entry where subject_id = cast(? as uuid)"
                                + " and action = 'END_ALLOCATION' order by at, id",
                        allocation))
                .containsExactly("{endedOn,endReason}", "{endedOn,endReason,nextVisit}");
    }

    private ValidatableResponse end(String day) {
        return PLACE.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedOn\": \"%s\", \"reason\": \"The IRO left.\"}".formatted(day))
                .post("/v1/allocations/" + allocation + "/end")
                .then();
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private ValidatableResponse plan(RequestSpecification whoever, String etag, String day) {
        return whoever.header("If-Match", etag)
                .body("{\"date\": \"" + day + "\", \"partOfDay\": \"AFTERNOON\"}")
                .put(path())
                .then();
    }

    private String path() {
        return "/v1/allocations/" + allocation + "/next-visit";
    }
}
