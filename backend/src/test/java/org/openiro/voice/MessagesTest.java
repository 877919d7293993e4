package org.openiro.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** Messages between a child and one adult. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class MessagesTest {

    private static final String HELLO = "{\"text\": \"Yes, I think so.\"}";

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    private CareCase amira;
    private ChildsApp app;

    @BeforeEach
    void aChildWithTheApp() {
        amira = CareCase.amira(PLACE);
        app = ChildsApp.of(amira);
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(messages()).then().statusCode(401);
        Api.anonymous().headers(Api.key()).body(HELLO).post(messages()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IRO_MANAGER", "PRACTICE_MANAGER", "ADMIN", "GUARDIAN", "DCS", "LEAD_MEMBER", "AUDITOR", "SYSTEM"
            })
    void shouldForbidEverybodyElseToReadOrWrite(String role) {
        UUID message = app.message("IRO", "Hello");
        PLACE.as(role).get(messages()).then().statusCode(403);
        PLACE.as(role).get("/v1/messages/" + message).then().statusCode(403);
        PLACE.as(role)
                .headers(Api.key())
                .post("/v1/messages/" + message + "/read")
                .then()
                .statusCode(403);
        PLACE.as(role).headers(Api.key()).body(HELLO).post(messages()).then().statusCode(403);
    }

    @Test
    void shouldHideWhatIsSaidToSomebodyElse() {
        UUID toIro = app.message("IRO", "Only for Grace");
        UUID toWorker = app.message("SOCIAL_WORKER", "Only for Daniel");
        Api.asSubject(amira.worker()).get("/v1/messages/" + toIro).then().statusCode(404);
        Api.asSubject(amira.iro()).get("/v1/messages/" + toWorker).then().statusCode(404);
        Api.asSubject(amira.worker())
                .headers(Api.key())
                .post("/v1/messages/" + toIro + "/read")
                .then()
                .statusCode(404);
        Api.asSubject(amira.iro())
                .get(messages())
                .then()
                .statusCode(200)
                .body("items.text", contains("Only for Grace"));
        Api.asSubject(amira.worker())
                .get(messages())
                .then()
                .statusCode(200)
                .body("items.text", contains("Only for Daniel"));
        PLACE.as("IRO").get(messages()).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER")
                .headers(Api.key())
                .body(HELLO)
                .post(messages())
                .then()
                .statusCode(404);
        Api.as("IRO").get("/v1/messages/" + toIro).then().statusCode(404);
    }

    @Test
    void shouldGiveAWorkerWhoDoesNotHoldTheCaseNoMessages() {
        UUID message = app.message("SOCIAL_WORKER", "For Daniel");
        UUID other = PLACE.person("SOCIAL_WORKER");
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + other
                + "', 'VISITING_REPRESENTATIVE', '2026-06-06')");
        PLACE.as("SOCIAL_WORKER").get(messages()).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER").get("/v1/messages/" + message).then().statusCode(404);
    }

    @Test
    void shouldRefuseEmptyWordsAndAForeignCursor() {
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body("{\"text\": \"\"}")
                .post(messages())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        Api.asSubject(amira.iro())
                .queryParam("cursor", "x")
                .get(messages())
                .then()
                .statusCode(400);
    }

    @Test
    void shouldNotWriteToAChildWithoutTheApp() {
        amira.but("update openiro.companion_access set status = 'CLOSED', closed_at = now() where child_id = :child");
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(HELLO)
                .post(messages())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/companion-access-closed"));
    }

    @Test
    void shouldAnswerOnlyWhatTheChildSaidToThem() {
        UUID toWorker = app.message("SOCIAL_WORKER", "For Daniel");
        for (UUID id : List.of(toWorker, UUID.randomUUID())) {
            Api.asSubject(amira.iro())
                    .headers(Api.key())
                    .body(answer(id))
                    .post(messages())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("errors[0].pointer", equalTo("/inReplyTo"));
        }
    }

    @Test
    void shouldDeliverAMessageAndOweAnAnswerInTwoWorkingDays() {
        UUID message = app.message("IRO", "Can I see my cousin?");
        Until.done("CHILD_MESSAGE", message);
        assertThat(Rows.of("select delivered_at is not null from openiro.message where id = ?", message))
                .containsExactly("t");
        assertThat(Rows.of(
                        "select rule, responsible, amount, unit, anchor_date = (now() at time zone 'Europe/London')::date"
                                + " from openiro.deadline where subject_id = ? and state = 'OPEN'",
                        message))
                .containsExactly("MESSAGE_REPLY|IRO|2|WORKING_DAYS|t");
        assertThat(Rows.of("select actor_kind, action from openiro.audit_entry where subject_id = ?", message))
                .containsExactly("WORK|CHILD_MESSAGE_DELIVERED");
        assertThat(alerts(message)).isEmpty();
        String due = Rows.of("select due_date from openiro.deadline where subject_id = ?", message)
                .get(0);
        Api.asSubject(amira.iro())
                .get("/v1/messages/" + message)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("direction", equalTo("FROM_CHILD"))
                .body("channel", equalTo("IRO"))
                .body("authorName", equalTo("Amira"))
                .body("text", equalTo("Can I see my cousin?"))
                .body("status", equalTo("DELIVERED"))
                .body("replyDueOn", equalTo(due));
    }

    @Test
    void shouldOweTheAnswerOfWhomTheChildWroteTo() {
        UUID message = app.message("SOCIAL_WORKER", "Daniel?");
        Until.done("CHILD_MESSAGE", message);
        assertThat(Rows.of("select responsible from openiro.deadline where subject_id = ?", message))
                .containsExactly("SOCIAL_WORKER");
    }

    @Test
    void shouldAlertTheManagersWhenTheChildHasNoIro() {
        amira.but("update openiro.allocation set ended_on = '2026-06-20' where child_id = :child");
        UUID message = app.message("IRO", "Is anybody there?");
        Until.done("CHILD_MESSAGE", message);
        assertThat(alerts(message)).containsExactly("MESSAGE_WITHOUT_RECIPIENT|" + amira.child());
        assertThat(Rows.of("select rule from openiro.deadline where subject_id = ? and state = 'OPEN'", message))
                .containsExactly("MESSAGE_REPLY");
    }

    @Test
    void shouldMarkAMessageReadOnceAndShowTheChild() {
        UUID message = app.message("IRO", "Hello");
        Api.asSubject(amira.iro()).get(messages()).then().statusCode(200).body("items[0].status", equalTo("DELIVERED"));
        String readAt = Api.asSubject(amira.iro())
                .headers(Api.key())
                .post("/v1/messages/" + message + "/read")
                .then()
                .statusCode(200)
                .body("status", equalTo("READ"))
                .extract()
                .path("readAt");
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .post("/v1/messages/" + message + "/read")
                .then()
                .statusCode(200)
                .body("readAt", equalTo(readAt));
    }

    @Test
    void shouldAnswerAMessage() {
        UUID message = app.message("IRO", "Can I see my cousin?");
        Until.done("CHILD_MESSAGE", message);
        var key = Api.key();
        String location = Api.asSubject(amira.iro())
                .headers(key)
                .body(answer(message))
                .post(messages())
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("direction", equalTo("TO_CHILD"))
                .body("authorName", equalTo("Grace Okafor"))
                .body("inReplyTo", equalTo(message.toString()))
                .body("replyDueOn", nullValue())
                .body("readability.judged", equalTo(true))
                .extract()
                .header("Location");
        Api.asSubject(amira.iro())
                .headers(key)
                .body(answer(message))
                .post(messages())
                .then()
                .statusCode(201)
                .header("Location", equalTo(location));
        assertThat(Rows.of(
                        "select read_at is not null, replied_at is not null from openiro.message where id = ?",
                        message))
                .containsExactly("t|t");
        String reply = location.substring(location.lastIndexOf('/') + 1);
        assertThat(Rows.of("select state, met_by from openiro.deadline where subject_id = ?", message))
                .containsExactly("MET|" + reply);
        Api.asSubject(amira.iro())
                .get("/v1/messages/" + message)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLIED"))
                .body("replyDueOn", nullValue());
        Api.asSubject(amira.iro())
                .queryParam("limit", 1)
                .get(messages())
                .then()
                .statusCode(200)
                .body("items.id", contains(reply))
                .body("nextCursor", notNullValue());
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = cast(? as uuid)", reply))
                .containsExactly("WRITE_TO_CHILD");
    }

    @Test
    void shouldPageThroughMessagesNewestFirst() {
        UUID first = app.message("IRO", "one");
        UUID second = app.message("IRO", "two");
        String cursor = Api.asSubject(amira.iro())
                .queryParam("limit", 1)
                .get(messages())
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString()))
                .extract()
                .path("nextCursor");
        app.message("IRO", "three, meanwhile");
        Api.asSubject(amira.iro())
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(messages())
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldLetANewAdvocateStartAnew() {
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + PLACE.person("ADVOCATE")
                + "', 'ADVOCATE', current_date - 1)");
        UUID before = app.message("ADVOCATE", "To the advocate before");
        Until.done("CHILD_MESSAGE", before);
        amira.but("update openiro.message set received_at = now() - interval '3 days' where child_id = :child");
        UUID now = app.message("ADVOCATE", "To the new advocate");
        PLACE.as("ADVOCATE").get(messages()).then().statusCode(200).body("items.id", contains(now.toString()));
        PLACE.as("ADVOCATE").get("/v1/messages/" + before).then().statusCode(404);
    }

    private static String answer(UUID message) {
        return "{\"text\": \"Yes, I think so.\", \"inReplyTo\": \"" + message + "\"}";
    }

    private String messages() {
        return "/v1/children/" + amira.child() + "/messages";
    }

    private static List<String> alerts(UUID subject) {
        return Rows.of("select kind, child_id from openiro.alert where subject_id = ?", subject);
    }
}
