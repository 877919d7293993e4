package org.openiro.companionapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_MESSAGE;
import static org.openiro.companionapi.test.Sample.AMIRAS_REPLY;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_MESSAGE;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_MESSAGE;
import static org.openiro.companionapi.test.Sample.DANI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyMessagesTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me/messages").then().statusCode(401);
        Api.anonymous().get("/v1/me/messages/" + AMIRAS_MESSAGE).then().statusCode(401);
        Api.anonymous()
                .body(message(Api.newId(), "hello", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldNotShowWhatIsNotThere() {
        Api.as(AMIRA).get("/v1/me/messages/" + Api.newId()).then().statusCode(404);
        Api.as(AMIRA).get("/v1/me/messages/" + BENS_MESSAGE).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\": \"\"",
                "\"to\": \"MY_MUM\"",
                "\"from_child\": false",
                "\"id\": \"secret\"",
                "\"id\": null",
                "\"clientCreatedAt\": \"secret\"",
                "\"clientCreatedAt\": \"+99999-01-01T00:00:00Z\"",
                "\"text\": \"secret \\u0000 words\"",
                "\"text\": \"secret \\ud800 words\""
            })
    void shouldRefuseMalformedWordsWithoutRepeatingThem(String property) {
        Api.as(DANI)
                .body(with(property))
                .post("/v1/me/messages")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-request"))
                .body("errors", not(hasSize(0)))
                .body("toString()", not(containsString("secret")));
    }

    @Test
    void shouldRefuseWordsThatAreTooLong() {
        Api.as(DANI)
                .body(message(Api.newId(), "x".repeat(2001), "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        Api.as(DANI)
                .body(message(Api.newId(), "x".repeat(70_000), "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void shouldRefuseAnotherMediaType() {
        Api.as(DANI)
                .contentType("text/plain")
                .body("hello")
                .post("/v1/me/messages")
                .then()
                .statusCode(415);
    }

    @Test
    void shouldSayThatNobodyIsThere() {
        Api.as(BEN)
                .body(message(Api.newId(), "hello", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/recipient-not-there"));
        Api.as(AMIRA)
                .body(message(Api.newId(), "hello", "ADVOCATE"))
                .post("/v1/me/messages")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldReachAnAdvocateWhoHasAccepted() {
        Api.as(BEN)
                .body(message(Api.newId(), "hello", "ADVOCATE"))
                .post("/v1/me/messages")
                .then()
                .statusCode(201)
                .body("withName", equalTo("Priya Nair"));
    }

    @Test
    void shouldSendOnceHoweverOftenItIsTried() {
        UUID id = Api.newId();
        String body = message(id, "Can I see my cousin?", "IRO");
        Api.as(DANI)
                .body(body)
                .post("/v1/me/messages")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", endsWith("/v1/me/messages/" + id))
                .body("direction", equalTo("FROM_ME"))
                .body("withName", equalTo("Grace Okafor"))
                .body("status", equalTo("SENT"))
                .body("statusText", equalTo("It is on its way."))
                .body("replyExpectedBy", nullValue());
        Api.as(DANI).body(body).post("/v1/me/messages").then().statusCode(200).body("id", equalTo(id.toString()));
        // In a year the telephone's clock says something else, and the words are the same.
        Api.as(DANI)
                .body(body.replace("2026-06-12", "2027-06-12"))
                .post("/v1/me/messages")
                .then()
                .statusCode(200);
        assertThat(Rows.count("select count(*) from openiro.message where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'CHILD_MESSAGE' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldRefuseAnIdThatBelongsToOtherWords() {
        UUID id = Api.newId();
        Api.as(DANI)
                .body(message(id, "first", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(201);
        Api.as(DANI)
                .body(message(id, "second", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/id-already-used"));
    }

    @Test
    void shouldNotTellAnotherChildsIdFromAnUsedOne() {
        UUID own = Api.newId();
        Api.as(DANI)
                .body(message(own, "first", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(201);
        String known = refusal(own);
        assertThat(refusal(BENS_MESSAGE)).isEqualTo(known);
        assertThat(refusal(CARYS_MESSAGE)).isEqualTo(known);
        assertThat(refusal(AMIRAS_REPLY)).isEqualTo(known);
    }

    @Test
    void shouldMakeOneMessageOfManyAtOnce() throws Exception {
        UUID id = Api.newId();
        String body = message(id, "all at once", "IRO");
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                tries.add(() -> Api.as(DANI).body(body).post("/v1/me/messages").statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(tries)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 200);
        } finally {
            threads.shutdown();
        }
        assertThat(Rows.count("select count(*) from openiro.message where id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldShowHowFarAMessageCame() {
        Api.as(AMIRA)
                .get("/v1/me/messages/" + AMIRAS_MESSAGE)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLIED"))
                .body("statusText", equalTo("Grace has answered you."))
                .body("replyExpectedBy", nullValue());
        Api.as(AMIRA)
                .get("/v1/me/messages/" + AMIRAS_REPLY)
                .then()
                .body("direction", equalTo("TO_ME"))
                .body("withName", equalTo("Grace Okafor"))
                .body("inReplyTo", equalTo(AMIRAS_MESSAGE.toString()));
        Api.as(BEN)
                .get("/v1/me/messages/" + BENS_MESSAGE)
                .then()
                .body("status", equalTo("DELIVERED"))
                .body("replyExpectedBy", equalTo("2026-01-08"))
                .body(
                        "statusText",
                        equalTo("Your message has arrived. You should hear from your IRO by Thursday 8 January."));
        Api.as(CARYS)
                .get("/v1/me/messages/" + CARYS_MESSAGE)
                .then()
                .body("status", equalTo("READ"))
                .body("statusText", equalTo("Sam has read it. Sam will write to you by Thursday 8 January."));
    }

    @Test
    void shouldListNewestFirstPageByPage() {
        String next = Api.as(AMIRA)
                .get("/v1/me/messages?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(AMIRAS_REPLY.toString()))
                .extract()
                .path("nextCursor");
        Api.as(AMIRA)
                .get("/v1/me/messages?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", contains(AMIRAS_MESSAGE.toString()))
                .body("nextCursor", nullValue());
        Api.as(AMIRA).get("/v1/me/messages?cursor=secret").then().statusCode(400);
        Api.as(AMIRA).get("/v1/me/messages?limit=0").then().statusCode(400);
    }

    @Test
    void shouldNotFollowTheCursorOfAnotherChildIntoTheirMessages() {
        String amiras =
                Api.as(AMIRA).get("/v1/me/messages?limit=1").then().extract().path("nextCursor");
        Api.as(CARYS)
                .get("/v1/me/messages?cursor=" + amiras)
                .then()
                .statusCode(200)
                .body("items.findAll { it.text != 'words of Carys' }", hasSize(0));
    }

    private static String refusal(UUID id) {
        return Api.as(DANI)
                .body(message(id, "something new", "IRO"))
                .post("/v1/me/messages")
                .then()
                .statusCode(422)
                .extract()
                .asString()
                .replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    private static String with(String property) {
        String name = property.substring(0, property.indexOf(':'));
        String body = message(Api.newId(), "hello", "IRO");
        return body.contains(name)
                ? body.replaceFirst(name + ": \"[^\"]*\"", Matcher.quoteReplacement(property))
                : body.replaceFirst("\\{", Matcher.quoteReplacement("{" + property + ","));
    }

    private static String message(UUID id, String text, String to) {
        return """
                {"id": "%s", "text": "%s", "to": "%s", "clientCreatedAt": "2026-06-12T16:04:30Z"}
                """.formatted(id, text, to);
    }
}
