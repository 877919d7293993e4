package org.openiro.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.Until;

/** Clients that never heard the answer, and clients that all want to change the same thing. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class LostAnswerTest {

    private static final int WRITERS = 20;

    @Inject
    BackgroundWork background;

    private UUID child;

    @BeforeEach
    void aChild() {
        child = Case.child();
    }

    @Test
    void shouldGiveTheFirstAnswerToWhoeverWasGoneWhenItCame() throws IOException {
        String key = UUID.randomUUID().toString();
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            send(socket, access(), key);
            Until.rows(
                    List.of("202"),
                    "select status from openiro.idempotency_record where key = cast(? as uuid) and status is not null",
                    key);
        }
        Response again = Api.as("ADMIN").header("Idempotency-Key", key).post(access());
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'REQUEST_COMPANION_ACCESS' and child_id = ?",
                        child))
                .hasSize(1);
    }

    @Test
    void shouldGiveTheFirstAnswerAlsoWhenTheIfMatchHasGoneStaleSince() {
        request();
        background.finish();
        String before = etag();
        Map<String, Object> key = Api.key();
        Response closed = close(key, before);
        assertThat(closed.statusCode()).isEqualTo(200);
        request();
        Response again = close(key, before);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(closed.asString());
        assertThat(again.header("ETag")).isEqualTo(closed.header("ETag"));
        assertThat(close(Api.key(), before).statusCode()).isEqualTo(412);
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'CLOSE_COMPANION_ACCESS' and child_id = ?",
                        child))
                .hasSize(1);
    }

    @Test
    void shouldLetOneOfTwentyWritersWinAndTellTheOthersWhatIsThereNow() throws Exception {
        String address = "/v1/children/" + child;
        String before = Api.as("ADMIN").get(address).header("ETag");
        List<Callable<Response>> writers = IntStream.range(0, WRITERS)
                .<Callable<Response>>mapToObj(i -> () -> Api.as("ADMIN")
                        .header("If-Match", before)
                        .body("{\"firstName\": \"Ami" + (char) ('a' + i)
                                + "\", \"lastName\": \"Hassan\", \"dateOfBirth\": \"2015-03-02\"}")
                        .put(address))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Response> answers = new ArrayList<>();
        try {
            for (Future<Response> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        Response winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly(winner.header("ETag"));
        Api.as("ADMIN").get(address).then().body("firstName", equalTo(winner.path("firstName")));
    }

    private static void send(Socket socket, String path, String key) throws IOException {
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nIdempotency-Key: " + key
                + "\r\nAuthorization: Bearer " + Api.token(Api.subject("ADMIN", "northmoor")) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private void request() {
        Api.as("ADMIN").headers(Api.key()).post(access()).then().statusCode(202);
    }

    private Response close(Map<String, Object> key, String etag) {
        return Api.as("ADMIN")
                .headers(key)
                .header("If-Match", etag)
                .body("{\"reason\": \"Home.\"}")
                .post(access() + "/closure");
    }

    private String etag() {
        return Api.as("ADMIN").get(access()).header("ETag");
    }

    private String access() {
        return "/v1/children/" + child + "/companion-access";
    }
}
