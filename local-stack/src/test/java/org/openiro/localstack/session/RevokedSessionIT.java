package org.openiro.localstack.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.Replica;
import org.openiro.testkit.ChildSignIn;

/**
 * Two companion applications side by side. What ends a child's session at one of them, or at the staff application, ends
 * it at both within a second, however long its token lives: each asks the database anew in every transaction.
 */
@ExtendWith(OneStack.class)
class RevokedSessionIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Addresses stack;
    private static Replica second;
    private static List<URI> replicas;
    private static Api worker;
    private String access;
    private String signInName;
    private String pin;

    @BeforeAll
    static void startASecondReplica(Addresses addresses) {
        stack = addresses;
        second = Replica.ofCompanion(Path.of(System.getProperty("openiro.home")), addresses, Map.of());
        replicas = List.of(addresses.companion(), second.address());
        worker = new SignIns(addresses).staff(Persona.SOCIAL_WORKER);
    }

    @BeforeEach
    void giveAChildTheApp() {
        String child = worker.post(
                        "/v1/children",
                        Map.of(
                                "firstName", "Robin",
                                "lastName", "Twofold",
                                "dateOfBirth", twelveYearsAgo(),
                                "localChildId", "RS-" + System.nanoTime() % 1_000_000_000,
                                "sex", "FEMALE",
                                "readingBand", "SIMPLE"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        access = "/v1/children/" + child + "/companion-access";
        activate(new AppAccess(worker, child).takeCode().json());
    }

    private static String twelveYearsAgo() {
        return new LocalTime(stack.directory()).today().minusYears(12).toString();
    }

    @AfterAll
    static void stopTheSecond() {
        second.close();
    }

    @Test
    void shouldEndASessionAtTheOtherReplicaWhenTheChildLeaves() {
        for (URI here : replicas) {
            String left = signIn();
            String kept = signIn();
            both(left, 200);
            both(kept, 200);

            new Api(here, () -> left).post("/v1/session/quick-exit").expect(204);

            refusedEverywhereSoon("the child left at " + here.getPort(), left);
            both(kept, 200);
        }
    }

    @Test
    void shouldEndEverySessionWhenStaffTakeANewCode() {
        String telephone = signIn();
        String tablet = signIn();
        both(telephone, 200);
        both(tablet, 200);

        JsonNode code = worker.post(access + "/activation-code", inUse().etag())
                .expect(200)
                .json();

        refusedEverywhereSoon("a new code was taken", telephone, tablet);
        activate(code);
        both(signIn(), 200);
    }

    @Test
    void shouldEndEverySessionWhenStaffCloseTheAccess() {
        String telephone = signIn();
        String tablet = signIn();
        both(telephone, 200);
        both(tablet, 200);

        worker.post(access + "/closure", inUse().etag(), Map.of("reason", "The telephone was stolen."))
                .expect(200);

        refusedEverywhereSoon("the access was closed", telephone, tablet);
    }

    /** That the child has begun to use it is noted a moment afterwards, and changes its state. */
    private Answer inUse() {
        return Waiting.until(
                PATIENCE,
                "the access to be in use",
                () -> worker.get(access).expect(200),
                answer -> answer.json().path("status").asText().equals("ACTIVE"));
    }

    private void activate(JsonNode code) {
        signInName = code.path("signInName").asText();
        pin = AppAccess.newPin();
        AppAccess.activate(stack, code, pin);
    }

    /** A sign-in of its own each time, as on another device. */
    private String signIn() {
        return new ChildSignIn(stack.keycloak().toString())
                .signIn(signInName, pin)
                .access();
    }

    private static void both(String token, int status) {
        for (URI replica : replicas) {
            assertThat(ask(replica, token).status()).isEqualTo(status);
        }
    }

    /** The first answer that each replica gives after the revocation was answered, and how long that took altogether. */
    private static void refusedEverywhereSoon(String because, String... tokens) {
        long begin = System.nanoTime();
        for (String token : tokens) {
            for (URI replica : replicas) {
                Answer answer = ask(replica, token);
                assertThat(answer.status()).as(because).isEqualTo(401);
                assertThat(answer.problem()).isEqualTo("unauthorized");
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("Sessions: refused at both replicas %d ms after %s%n", took.toMillis(), because);
        assertThat(took).isLessThan(SOON);
    }

    private static Answer ask(URI replica, String token) {
        return new Api(replica, () -> token).get("/v1/me");
    }
}
