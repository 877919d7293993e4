package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Statements;

@QuarkusTest
@QuarkusTestResource(Components.class)
class DecisionDraftsTest extends DecisionCase {

    @Inject
    Statements statements;

    @Test
    void shouldBeWrittenAndSentByTheReviewingServiceAlone() {
        String path = "/v1/reviews/" + review + "/decisions";
        Api.anonymous().get(path).then().statusCode(401);
        send(Api.asSubject(amira.worker()), path, writing()).statusCode(403);
        CareCase ben = CareCase.amira(place);
        Api.asSubject(ben.iro()).get(path).then().statusCode(404);
        send(Api.asSubject(ben.iro()), path, writing()).statusCode(404);
        send(Api.asSubject(ben.iro()), path + "/issue", "{}").statusCode(404);
        String draft = draft();
        Api.asSubject(amira.worker())
                .get("/v1/review-decisions/" + draft)
                .then()
                .statusCode(404);
        Api.asSubject(amira.worker()).get(path).then().statusCode(200).body("items", empty());
        place.as("AUDITOR").get(path).then().body("items.id", contains(draft));
        String issue = issue().statusCode(201).extract().path("id");
        Api.asSubject(amira.worker()).get(path).then().body("items.id", contains(draft));
        Api.asSubject(ben.iro()).get("/v1/review-decisions/" + draft).then().statusCode(404);
        Api.asSubject(ben.iro()).get("/v1/decision-issues/" + issue).then().statusCode(404);
        AnotherAuthority.register()
                .as("DCS")
                .get("/v1/decision-issues/" + issue)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNameTheOwnerAndTheDateThatAreMissing() {
        refused("\"kind\": \"RECOMMENDATION\", \"source\": \"OTHER\"", "")
                .statusCode(422)
                .body("type", equalTo("/problems/decision-incomplete"))
                .body("errors.pointer", contains("/owner", "/dueOn"));
        refused(
                        "\"kind\": \"DECISION\", \"source\": \"OTHER\"",
                        ", \"owner\": {\"name\": \"Ruth\"}, \"dueOn\": \"2026-07-31\"")
                .statusCode(422)
                .body("errors.pointer", contains("/owner"));
        refused(
                        "\"kind\": \"DECISION\", \"source\": \"OTHER\"",
                        ", \"owner\": {\"name\": \"The Family Support Team\", \"role\": \"Team\"}, \"dueOn\": \"2026-07-31\"")
                .statusCode(422)
                .body("errors.code", contains("NOT_A_PERSON"));
    }

    @Test
    void shouldRefuseWhatContradictsItselfOrIsUnknown() {
        refused("\"kind\": \"REMEDIAL_ACTION\", \"source\": \"PLAN_ELEMENT\"", "")
                .statusCode(400)
                .body("errors.pointer", contains("/planElement", "/remediesId"));
        draft(writing().replace("\"personId\"", "\"name\": \"Daniel\", \"personId\""))
                .statusCode(400);
        draft(writing()
                        .replace(
                                CareCase.person(amira.worker()).toString(),
                                UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        draft(writing().replace("2026-07-31", "2026-06-29"))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        draft(writing().replace("2026-07-31", "2100-01-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors.pointer", contains("/dueOn"))
                .body("errors.code", contains("TOO_LATE"));
        draft(writing().replace("2026-07-31", "2099-12-31")).statusCode(201);
        draft(writing().replace("Amira sees Sami every second Saturday.", " \\n "))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        draft(writing().replace("every second", "\\nevery second")).statusCode(201);
        draft(writing().replace("\"DECISION\"", "\"REMEDIAL_ACTION\", \"remediesId\": \"" + UUID.randomUUID() + "\""))
                .statusCode(422)
                .body("errors.pointer", contains("/remediesId"));
    }

    @Test
    void shouldWaitUntilTheReviewHasBegunAndWasHeld() {
        CareCase ben = underManager(place);
        UUID planned = ReviewHeldOnTuesday.planned(ben, clock);
        String decisions = "/v1/reviews/" + planned + "/decisions";
        send(Api.asSubject(ben.iro()), decisions, writing())
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-open"));
        clock.set("2026-06-30T15:00");
        send(Api.asSubject(ben.iro()), "/v1/reviews/" + planned + "/opening", "{\"openedOn\": \"2026-06-30\"}")
                .statusCode(200);
        send(Api.asSubject(ben.iro()), decisions, writing()).statusCode(201);
        send(Api.asSubject(ben.iro()), decisions + "/issue", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-held"));
        ReviewHeldOnTuesday.hold(ben, planned);
        send(Api.asSubject(ben.iro()), decisions + "/issue", "{}").statusCode(201);
    }

    @Test
    void shouldBeWrittenAnewUntilTheyAreIssued() {
        ValidatableResponse drafted = draft(writing()).statusCode(201).body("status", equalTo("DRAFT"));
        String path = "/v1/review-decisions/" + drafted.extract().path("id");
        String etag = drafted.extract().header("ETag");
        String other = writing().replace("every second Saturday", "every Sunday");
        iro().body(other).put(path).then().statusCode(428);
        iro().header("If-Match", etag)
                .body(other)
                .put(path)
                .then()
                .statusCode(200)
                .body("text", equalTo("Amira sees Sami every Sunday."))
                .body("owner.name", equalTo("Daniel Price"));
        iro().header("If-Match", etag).body(other).put(path).then().statusCode(412);
        issue().statusCode(201);
        iro().header("If-Match", "*")
                .body(other)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/decision-issued"));
        because(drafted.extract().path("id"), "withdrawal", "No").statusCode(409);
    }

    @Test
    void shouldSendAllDraftsAtOnceAndMeetTheDuty() {
        String withdrawn = draft();
        because(withdrawn, "withdrawal", " ").statusCode(400);
        because(withdrawn, "withdrawal", "Said twice").statusCode(200).body("ending.kind", equalTo("WITHDRAWN"));
        String first = draft();
        String second = draft(writing().replace("CHILD_REQUEST", "PLAN_ELEMENT\", \"planElement\": \"EDUCATION"))
                .extract()
                .path("id");
        assertThat(deadlines("DECISIONS")).containsExactly("2026-07-07|OPEN|null|IRO");
        clock.set("2026-07-01T09:00");
        String issue = issue().statusCode(201)
                .body("decisions.id", contains(first, second))
                .body("decisions.status", contains("ISSUED", "ISSUED"))
                .extract()
                .path("id");
        assertThat(deadlines("DECISIONS")).containsExactly("2026-07-07|MET|2026-07-01|IRO");
        assertThat(deadlines("MANAGER_RESPONSE")).containsExactly("2026-07-08|OPEN|null|PRACTICE_MANAGER");
        manager().get("/v1/work/mine").then().body("items.subject.id", hasItem(issue));
        manager().get("/v1/decision-issues/" + issue).then().body("decisions", hasSize(2));
        issue().statusCode(409).body("type", equalTo("/problems/decisions-issued"));
        draft();
        issue().statusCode(201).body("decisions", hasSize(1));
        assertThat(deadlines("MANAGER_RESPONSE")).hasSize(2);
    }

    @Test
    void shouldSendNothingOnlyWithAReason() {
        issue().statusCode(422).body("type", equalTo("/problems/decisions-missing"));
        String path = "/v1/reviews/" + review + "/decisions/issue";
        send(iro(), path, "{\"noDecisionsBecause\": \"  \"}").statusCode(400);
        send(iro(), path, "{\"noDecisionsBecause\": \"All is well.\"}")
                .statusCode(201)
                .body("noDecisionsBecause", equalTo("All is well."))
                .body("decisions", empty());
        assertThat(deadlines("DECISIONS")).containsExactly("2026-07-07|MET|2026-06-30|IRO");
        assertThat(deadlines("MANAGER_RESPONSE")).isEmpty();
        draft();
        send(iro(), path, "{\"noDecisionsBecause\": \"All is well.\"}").statusCode(400);
    }

    @Test
    void shouldStandInTheRecordOnceTheyAreSent() {
        String draft = draft();
        iro().header("If-Match", "*")
                .body("{\"words\": \"You will see Sami on Saturdays.\", \"readingBand\": \"SIMPLE\"}")
                .put("/v1/review-decisions/" + draft + "/childs-version")
                .then()
                .statusCode(200);
        String record = "/v1/reviews/" + review + "/record-draft";
        assertThat(iro().get(record).then().statusCode(200).extract().asString())
                .doesNotContain("every second Saturday");
        issue().statusCode(201);
        assertThat(iro().get(record).then().statusCode(200).extract().asString())
                .contains("Amira sees Sami every second Saturday.", "Daniel Price", "31 July 2026");
    }

    @Test
    void shouldAskForAllDecisionsAtOnce() {
        draft();
        String path = "/v1/reviews/" + review + "/decisions";
        long one = statements.during(() -> iro().get(path).then().body("items", hasSize(1)));
        for (int i = 0; i < 4; i++) {
            draft();
        }
        assertThat(statements.during(() -> iro().get(path).then().body("items", hasSize(5))))
                .isEqualTo(one);
    }

    private ValidatableResponse refused(String kindAndSource, String more) {
        return draft("{" + kindAndSource + ", \"text\": \"Something is done.\"" + more + "}");
    }
}
