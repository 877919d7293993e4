package org.openiro.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** The same key makes one thing and gives one answer, whatever else happens. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class IdempotencyTest {

    @Inject
    AnswerRounds rounds;

    @Test
    void shouldMakeOneThingOfFiftyConcurrentRequestsWithOneKey() throws Exception {
        String number = "K-" + UUID.randomUUID().toString().substring(0, 8);
        String token = Api.token(Api.subject("ADMIN", "northmoor"));
        Map<String, UUID> key = Map.of("Idempotency-Key", UUID.randomUUID());
        Callable<Response> request = () -> Api.anonymous()
                .auth()
                .oauth2(token)
                .headers(key)
                .body(child(number))
                .post("/v1/children");
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            Set<String> answers = new TreeSet<>();
            for (Future<Response> answer : clients.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> request).toList())) {
                Response response = answer.get();
                assertThat(response.statusCode()).isEqualTo(201);
                answers.add(response.header("Location") + response.header("ETag") + response.asString());
            }
            assertThat(answers).hasSize(1);
        } finally {
            clients.shutdown();
        }
        assertThat(count("select count(*) from openiro.child where local_identifier = '" + number + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from openiro.audit_entry a join openiro.child c on c.id = a.subject_id"
                        + " where a.action = 'REGISTER_CHILD' and c.local_identifier = '" + number + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepKeysOfTwoPeopleApart() {
        Map<String, Object> key = Api.key();
        String first = Api.as("ADMIN")
                .headers(key)
                .body(child(null))
                .post("/v1/children")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String second = Api.as("SOCIAL_WORKER")
                .headers(key)
                .body(child(null))
                .post("/v1/children")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void shouldNotStoreARefusal() {
        Map<String, Object> key = Api.key();
        String number = "R-" + UUID.randomUUID().toString().substring(0, 8);
        Api.as("ADMIN")
                .headers(Api.key())
                .body(child(number))
                .post("/v1/children")
                .then()
                .statusCode(201);
        Api.as("ADMIN")
                .headers(key)
                .body(child(number))
                .post("/v1/children")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/local-child-id-taken"));
        // The same key with a request that can succeed is a first request.
        Api.as("ADMIN")
                .headers(key)
                .body(child(number + "b"))
                .post("/v1/children")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldRefuseAKeyThatIsNoUuid() {
        Api.as("ADMIN")
                .header("Idempotency-Key", "1")
                .body(child(null))
                .post("/v1/children")
                .then()
                .statusCode(400);
    }

    /** They hold whatever was answered: nobody who used a key once must come back for it to be forgotten. */
    @Test
    void shouldForgetAnswersOfMoreThan24HoursAndKeepYoungerOnes() throws SQLException {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        for (UUID key : List.of(old, young)) {
            Api.as("ADMIN")
                    .header("Idempotency-Key", key)
                    .body(child(null))
                    .post("/v1/children")
                    .then()
                    .statusCode(201);
        }
        Rows.of(
                "update openiro.idempotency_record set created_at = now() - case when key = ? then interval '24 hours 1 second'"
                        + " else interval '23 hours 59 minutes' end where key in (?, ?) returning 1",
                old,
                old,
                young);
        rounds.round();
        assertThat(Rows.of("select key from openiro.idempotency_record where key in (?, ?)", old, young))
                .containsExactly(young.toString());
    }

    private static String child(String number) {
        String identifier = number == null ? "" : ", \"localChildId\": \"" + number + "\"";
        return "{\"firstName\": \"A\", \"lastName\": \"B\", \"dateOfBirth\": \"2015-03-02\"" + identifier + "}";
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
