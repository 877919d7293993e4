package org.openiro.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;

/** What every answer of either application says to browsers, whatever it was asked, and that no other site is let in. */
@ExtendWith(OneStack.class)
class EdgeIT {

    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY");

    private static final String FOREIGN = "https://elsewhere.example";
    private static final int MEBIBYTE = 1 << 20;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void shouldTellBrowsersToBeCarefulInEveryAnswer(Addresses stack) throws Exception {
        for (Who who : both(stack)) {
            List<HttpResponse<Void>> answers = List.of(
                    send(who.asking("/v1/me").GET()),
                    send(who.nobody("/v1/me").GET()),
                    send(who.asking("/nothing").GET()),
                    send(who.asking("/v1/me").DELETE()),
                    send(who.asking(who.writes)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{"))),
                    send(who.asking(who.writes)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(" ".repeat(2 * MEBIBYTE)))),
                    send(who.asking("/v1/me")
                            .header("X-Long", "x".repeat(20_000))
                            .GET()));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 401, 404, 405, 400, 413, 431);
            for (HttpResponse<Void> answer : answers) {
                ALWAYS.forEach((header, value) -> assertThat(answer.headers().allValues(header))
                        .as("%s of %s", header, answer)
                        .containsExactly(value));
            }
        }
    }

    @Test
    void shouldLetNoOtherSiteIn(Addresses stack) throws Exception {
        for (Who who : both(stack)) {
            List<HttpResponse<Void>> answers = new ArrayList<>();
            for (String path : List.of("/v1/me", who.writes, "/openapi.yaml", "/nothing")) {
                answers.add(send(who.nobody(path)
                        .header("Origin", FOREIGN)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .method("OPTIONS", BodyPublishers.noBody())));
                answers.add(send(who.asking(path).header("Origin", FOREIGN).GET()));
                answers.add(send(who.asking(path).header("Origin", "null").GET()));
            }
            for (HttpResponse<Void> answer : answers) {
                assertThat(answer.headers().map().keySet())
                        .as(answer.toString())
                        .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
            }
        }
    }

    private static List<Who> both(Addresses stack) {
        SignIns signIns = new SignIns(stack);
        return List.of(
                new Who(stack.backend(), "/v1/children", signIns.token(Persona.SOCIAL_WORKER)),
                new Who(stack.companion(), "/v1/me/messages", signIns.token(ChildPersona.CHILD)));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.discarding());
    }

    /** @param writes where they may send something */
    private record Who(URI address, String writes, String token) {

        HttpRequest.Builder nobody(String path) {
            return HttpRequest.newBuilder(address.resolve(path));
        }

        HttpRequest.Builder asking(String path) {
            return nobody(path).header("Authorization", "Bearer " + token);
        }
    }
}
