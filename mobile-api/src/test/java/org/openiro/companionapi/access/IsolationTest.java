package org.openiro.companionapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;
import org.openiro.companionapi.test.Sample;

/**
 * Requests of three children and of nobody take turns on three connections, with refusals and failures in between. None
 * may ever see a word of another's.
 */
@QuarkusTest
@QuarkusTestResource(Components.class)
class IsolationTest {

    private static final int REQUESTS = 400;

    /** Words that only one child's answers may hold. */
    private static final Map<String, List<String>> OWN = Map.of(
            AMIRA, List.of("Amira", "Grace", "Martin", "Daniel", "music room", Sample.AMIRAS_HELD_REVIEW.toString()),
            BEN, List.of("words of Ben", "Priya", Sample.BENS_HELD_REVIEW.toString()),
            CARYS, List.of("Carys", "Sam Hale", Sample.CARYS_PLANNED_REVIEW.toString()));

    private static final List<String> READS = List.of(
            "/v1/me",
            "/v1/me/iro",
            "/v1/me/messages",
            "/v1/me/reviews/next",
            "/v1/me/decisions",
            "/v1/me/views",
            "/v1/me/between-reviews",
            "/v1/me/advocacy-requests");

    /** Whose record of which review was given to them in the app. */
    private static final Map<UUID, String> RECORDS =
            Map.of(Sample.AMIRAS_HELD_REVIEW, AMIRA, Sample.CARYS_PLANNED_REVIEW, CARYS);

    private static final String SAID = """
            insert into openiro.contact_wish (id, local_authority_id, child_id, words, asked_at)
            select '%1$s', r.local_authority_id, r.child_id, 'words of %3$s', now() from openiro.review r where r.id = '%2$s';
            insert into openiro.record_recipient (id, local_authority_id, child_id, review_id, kind, invited, language, state,
                received_version, added_at)
            select '%1$s', r.local_authority_id, r.child_id, r.id, 'CHILD', true, 'en', 'RECEIVED', 1, now()
            from openiro.review r where r.id = '%2$s';
            insert into openiro.record_copy (id, local_authority_id, child_id, review_id, recipient_id, number, channel,
                given_on, content, withheld, given_by, given_at)
            select '%1$s', r.local_authority_id, r.child_id, r.id, '%1$s', 1, 'APP', '2026-07-16',
                '{"language": "en", "title": "What %3$s said", "author": "x", "about": ["x"], "sections":
                  [{"title": "x", "blocks": [{"kind": "TABLE", "caption": "x", "columns": ["x"], "rows": [["x"]]}]}]}',
                '{"parts": []}', p.id, now()
            from openiro.review r join lateral (select id from openiro.person p
                where p.local_authority_id = r.local_authority_id limit 1) p on true where r.id = '%2$s';
            """;

    @BeforeAll
    static void letTwoOfThemSayMore() {
        Rows.change(SAID.formatted(UUID.randomUUID(), Sample.AMIRAS_HELD_REVIEW, "Amira"));
        Rows.change(SAID.formatted(UUID.randomUUID(), Sample.CARYS_PLANNED_REVIEW, "Carys"));
    }

    @Test
    void shouldNeverShowAForeignRow() throws Exception {
        for (String child : List.of(AMIRA, CARYS)) {
            assertThat(Api.as(child).get("/v1/me/between-reviews").asString())
                    .contains(OWN.get(child).get(0));
        }
        Random random = new Random(20260609);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String child = List.of(AMIRA, BEN, CARYS).get(random.nextInt(3));
            int what = random.nextInt(10);
            UUID review = List.copyOf(RECORDS.keySet()).get(random.nextInt(2));
            String read = READS.get(random.nextInt(READS.size()));
            requests.add(
                    switch (what) {
                        case 0 -> () -> own("nobody", Api.anonymous().get("/v1/help/northmoor"), 200);
                        case 1 -> () -> own("nobody", Api.anonymous().get(read), 401);
                        case 2 -> () -> own(child, refusedByTheDomain(child), 409);
                        case 3 -> () -> own(child, failingInTheDatabase(child), 422);
                        case 4 ->
                            () -> own(child, Api.as(child).body("{").put("/v1/me/views/" + UUID.randomUUID()), 400);
                        case 5 -> () -> record(child, review);
                        default -> () -> own(child, Api.as(child).get(read), 200);
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            for (Future<String> done : threads.invokeAll(requests)) {
                assertThat(done.get()).isNull();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String record(String child, UUID review) {
        int status = RECORDS.get(review).equals(child) ? 200 : 404;
        return own(child, Api.as(child).get("/v1/me/reviews/" + review + "/record"), status);
    }

    private static Response refusedByTheDomain(String child) {
        UUID review = child.equals(AMIRA) ? Sample.AMIRAS_PLANNED_REVIEW : Sample.CARYS_PLANNED_REVIEW;
        String to = child.equals(BEN) ? "IRO" : "ADVOCATE";
        return to.equals("IRO")
                ? Api.as(child).body(message(UUID.randomUUID(), to)).post("/v1/me/messages")
                : Api.as(child)
                        .body("{\"id\": \"" + UUID.randomUUID() + "\", \"smiley\": \"GOOD\"}")
                        .post("/v1/me/reviews/" + review + "/feedback");
    }

    /** Somebody else's id: the insert meets a row that this child cannot see. */
    private static Response failingInTheDatabase(String child) {
        UUID taken = child.equals(CARYS) ? Sample.BENS_REQUEST : Sample.CARYS_MESSAGE;
        return child.equals(CARYS) || child.equals(BEN)
                ? Api.as(child)
                        .body("{\"id\": \"" + Sample.BENS_REQUEST + "\", \"reason\": \"mine\"}")
                        .post("/v1/me/advocacy-requests")
                : Api.as(child).body(message(taken, "IRO")).post("/v1/me/messages");
    }

    /** @return null, or what is wrong */
    private static String own(String child, Response response, int status) {
        String body = response.asString();
        if (response.statusCode() != status) {
            return child + " got " + response.statusCode() + " instead of " + status + ": " + body;
        }
        // Grace is Dani's IRO too, and Dani asks nothing here.
        return OWN.entrySet().stream()
                .filter(other -> !other.getKey().equals(child))
                .flatMap(other -> other.getValue().stream())
                .filter(body::contains)
                .map(word -> child + " saw '" + word + "' in " + body)
                .findFirst()
                .orElse(null);
    }

    private static String message(UUID id, String to) {
        return """
                {"id": "%s", "text": "hello", "to": "%s", "clientCreatedAt": "2026-06-12T16:04:30Z"}
                """.formatted(id, to);
    }
}
