package org.openiro.voice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** Who may read what a child thinks, and answer it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ViewAccessTest extends ViewsCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(views()).then().statusCode(401);
        Api.anonymous().get("/v1/reviews/" + review + "/feedback").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRACTICE_MANAGER", "ADMIN", "GUARDIAN", "DCS", "LEAD_MEMBER", "AUDITOR", "SYSTEM"})
    void shouldForbidEverybodyElse(String role) {
        UUID view = shared("IRO_ONLY");
        PLACE.as(role).get(views()).then().statusCode(403);
        PLACE.as(role).get("/v1/views/" + view).then().statusCode(403);
        PLACE.as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .body(used("x"))
                .post(answer(view))
                .then()
                .statusCode(403);
        PLACE.as(role).get("/v1/reviews/" + review + "/feedback").then().statusCode(403);
    }

    @Test
    void shouldForbidAWorkerToAnswerOrToReadFeedback() {
        UUID view = shared("EVERYONE_AT_REVIEW");
        Api.asSubject(amira.worker())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(used("x"))
                .post(answer(view))
                .then()
                .statusCode(403);
        Api.asSubject(amira.worker())
                .get("/v1/reviews/" + review + "/feedback")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNeverShowADraft() {
        UUID draft = app.draft("SCHOOL", "Not yet", "EVERYONE_AT_REVIEW");
        Api.asSubject(amira.iro()).get("/v1/views/" + draft).then().statusCode(404);
        Api.asSubject(amira.iro()).get(views()).then().statusCode(200).body("items", empty());
    }

    @Test
    void shouldShowEachViewToWhomTheChildChose() {
        UUID only = shared("IRO_ONLY");
        UUID both = shared("IRO_AND_SOCIAL_WORKER");
        UUID all = shared("EVERYONE_AT_REVIEW");
        Api.asSubject(amira.iro())
                .get(views())
                .then()
                .statusCode(200)
                .body("items.id", contains(only.toString(), both.toString(), all.toString()));
        Api.asSubject(amira.worker())
                .get(views())
                .then()
                .statusCode(200)
                .body("items.id", contains(both.toString(), all.toString()));
        Api.asSubject(amira.worker()).get("/v1/views/" + only).then().statusCode(404);
        PLACE.as("IRO_MANAGER").get(views()).then().statusCode(200).body("items", empty());
        PLACE.as("IRO_MANAGER").get("/v1/views/" + only).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER").get(views()).then().statusCode(404);
        Api.as("IRO_MANAGER").get(views()).then().statusCode(404);
    }

    @Test
    void shouldShowAnAdvocateWhatEverybodyInvitedMayRead() {
        UUID advocate = PLACE.person("ADVOCATE");
        UUID both = shared("IRO_AND_SOCIAL_WORKER");
        UUID all = shared("EVERYONE_AT_REVIEW");
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + advocate + "', 'ADVOCATE', current_date)");
        PLACE.as("ADVOCATE").get(views()).then().statusCode(200).body("items", empty());
        amira.but(
                "insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, person_id, name, role_label,"
                        + " why_they_come) values (gen_random_uuid(), :place, '" + review + "', :child, 0, '" + advocate
                        + "', 'Jo', 'Advocate', 'Helps')");
        PLACE.as("ADVOCATE").get(views()).then().statusCode(200).body("items.id", contains(all.toString()));
        PLACE.as("ADVOCATE").get("/v1/views/" + both).then().statusCode(404);
    }

    @Test
    void shouldLetTheManagerStandInWhileThereIsNoIro() {
        UUID only = shared("IRO_ONLY");
        amira.but("update openiro.allocation set ended_on = '2026-06-20' where child_id = :child");
        PLACE.as("IRO_MANAGER")
                .get("/v1/views/" + only)
                .then()
                .statusCode(200)
                .body("text", equalTo("It is too loud."));
        PLACE.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(used("Daniel will ask."))
                .post(answer(only))
                .then()
                .statusCode(200);
    }
}
