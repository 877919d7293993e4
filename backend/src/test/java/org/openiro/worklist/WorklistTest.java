package org.openiro.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.work.AlertKind;

@QuarkusTest
@QuarkusTestResource(Components.class)
class WorklistTest extends WorkCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/work/mine").then().statusCode(401);
        Api.anonymous().get("/v1/work/summary").then().statusCode(401);
    }

    @Test
    void shouldForbidAnAuditor() {
        authority.as("AUDITOR").get("/v1/work/mine").then().statusCode(403);
        authority.as("AUDITOR").get("/v1/work/summary").then().statusCode(403);
        authority.as("IRO").get("/v1/work/alerts/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void shouldNotShowAnAlertOfAnotherAuthority() {
        UUID alert = alert("WORK_PARKED");
        Api.as("ADMIN").get("/v1/work/alerts/" + alert).then().statusCode(404);
        authority.as("ADMIN").get("/v1/work/alerts/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldRefuseAFilterThatDoesNotExist() {
        authority.as("IRO").get("/v1/work/mine?cursor=x").then().statusCode(400);
    }

    @Test
    void shouldShowEachDutyToWhoeverHasItForTheChild() {
        UUID child = child("Amira", "Khan");
        allocate(child, "IRO");
        caseWorker(child, "SOCIAL_WORKER");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-07-03");
        deadline(child, "NOTIFY_SERVICE", "SOCIAL_WORKER", "2026-06-09");
        deadline(child, "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-12");
        deadline(child, "MANAGER_RESPONSE", "PRACTICE_MANAGER", "2026-06-20");
        deadline(child, "INVITATIONS", "ADMIN", "2026-06-21");

        mine("IRO")
                .body("items.title", contains("Hold the first review of Amira K."))
                .body("items[0].kind", equalTo("REVIEW"))
                .body("items[0].childName", equalTo("Amira Khan"))
                .body("items[0].status", equalTo("GREEN"))
                .body("items[0].daysLeft", equalTo(23))
                .body("items[0].subject.type", equalTo("PERIOD_OF_CARE"))
                .body("items[0].deadlineId", notNullValue());
        mine("SOCIAL_WORKER")
                .body("items.kind", contains("NOTICE"))
                .body("items.status", contains("RED"))
                .body("items.daysLeft", contains(-1));
        mine("IRO_MANAGER").body("items.kind", contains("ALLOCATION")).body("items.status", contains("AMBER"));
        mine("PRACTICE_MANAGER").body("items.kind", contains("FOLLOW_UP"));
        mine("ADMIN").body("items.kind", contains("PREPARATION"));
        mine("ADVOCATE").body("items", equalTo(List.of()));
        Api.as("IRO_MANAGER")
                .get("/v1/work/mine?limit=200")
                .then()
                .body("items.childId", not(hasItem(child.toString())));
    }

    @Test
    void shouldShowTheManagerWhatNobodyHasForTheChild() {
        UUID child = child("Amira", "Khan");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-07-03");
        deadline(child, "REPORTS", "SOCIAL_WORKER", "2026-06-30");
        deadline(child, "MANAGER_RESPONSE", "PRACTICE_MANAGER", "2026-07-01");
        mine("IRO_MANAGER").body("items.kind", contains("PREPARATION", "FOLLOW_UP", "REVIEW"));
        mine("IRO").body("items", equalTo(List.of()));
    }

    @Test
    void shouldShowARequestForAnAdvocateToEveryAdvocateUntilOneAccepts() {
        UUID child = child("Amira", "Khan");
        UUID request = UUID.randomUUID();
        Rows.of("""
                insert into openiro.advocacy_request (id, local_authority_id, child_id, made_by_child, requested_at)
                values (?, ?, ?, true, now()) returning 1
                """, request, authority.id(), child);
        deadline(child, "ADVOCACY_REPLY", "ADVOCATE", "2026-06-11", "ADVOCACY_REQUEST", request);
        mine("ADVOCATE").body("items.kind", contains("ADVOCACY"));
        Rows.of(
                "update openiro.advocacy_request set accepted_by = ? where id = ? returning 1",
                authority.person("IRO"),
                request);
        mine("ADVOCATE").body("items", equalTo(List.of()));
    }

    @Test
    void shouldFilterByKindAndColour() {
        UUID child = child("Amira", "Khan");
        deadline(child, "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-09");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-06-15");
        deadline(child, "REPORTS", "SOCIAL_WORKER", "2026-06-16");
        alert("SERVICE_INBOX_MISSING");
        mine("IRO_MANAGER", "kind=REVIEW").body("items.kind", contains("REVIEW"));
        mine("IRO_MANAGER", "kind=ALERT")
                .body("items.kind", contains("ALERT"))
                .body("items.title", contains(AlertKind.SERVICE_INBOX_MISSING.title()))
                .body("items[0].deadlineId", nullValue());
        mine("IRO_MANAGER", "status=RED").body("items.kind", contains("ALLOCATION", "ALERT"));
        mine("IRO_MANAGER", "status=AMBER").body("items.kind", contains("REVIEW"));
        mine("IRO_MANAGER", "status=GREEN").body("items.kind", contains("PREPARATION"));
        mine("ADMIN").body("items.kind", contains("ALERT"));
    }

    @Test
    void shouldGoOnWhereAPageEndedAlsoWhenMoreHasCome() {
        List<String> dates = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            deadline(child("Amira", "Khan"), "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-" + day);
            dates.add("2026-06-" + day);
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = mine("IRO_MANAGER", "limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.extract().path("items.dueDate"));
            cursor = page.extract().path("nextCursor");
            deadline(child("Late", "Comer"), "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-01");
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(dates);
    }

    @Test
    void shouldCountWhatThereIsToDo() {
        UUID child = child("Amira", "Khan");
        allocate(child, "IRO");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-06-09");
        deadline(child, "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-15");
        alert("WORK_PARKED");
        authority
                .as("IRO")
                .get("/v1/work/summary")
                .then()
                .statusCode(200)
                .body("mine.kind", contains("REVIEW"))
                .body("mine[0].red", equalTo(1))
                .body("service", nullValue());
        authority
                .as("IRO_MANAGER")
                .get("/v1/work/summary")
                .then()
                .statusCode(200)
                .body("mine.kind", contains("ALLOCATION", "ALERT"))
                .body("mine[0].amber", equalTo(1))
                .body("service.kind", contains("REVIEW", "ALLOCATION", "ALERT"))
                .body("asOf", equalTo("2026-06-10T08:00:00Z"));
    }

    @Test
    void shouldLeaveTheListOnceAnAlertIsAcknowledged() {
        UUID alert = alert("WORK_PARKED");
        String path = "/v1/work/alerts/" + alert;
        authority.as("ADMIN").get(path).then().statusCode(200).header("ETag", equalTo("\"0\""));
        authority
                .as("ADMIN")
                .headers(Api.key())
                .post(path + "/acknowledgement")
                .then()
                .statusCode(428);
        authority
                .as("ADMIN")
                .headers(Api.key())
                .headers(Map.of("If-Match", "\"3\""))
                .post(path + "/acknowledgement")
                .then()
                .statusCode(412);
        authority
                .as("ADMIN")
                .headers(Api.key())
                .headers(Map.of("If-Match", "\"0\""))
                .post(path + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("acknowledgedBy", equalTo(authority.person("ADMIN").toString()))
                .body("acknowledgedAt", equalTo("2026-06-10T08:00:00Z"));
        mine("IRO_MANAGER").body("items", equalTo(List.of()));
    }
}
