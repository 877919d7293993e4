package org.openiro.localstack.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.Replica;
import org.openiro.localstack.stack.StackFaults;
import org.openiro.testkit.Realms;

/**
 * The realms begin to sign with another key while the applications run, and withdraw it. How long keys are kept is shorter
 * here than in production, by settings alone: 2 seconds on either side, to which the staff side adds at most one.
 */
@ExtendWith(OneStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationIT {

    private static final Duration KEPT = Duration.ofSeconds(2);

    /** Twice what should be needed, because the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static KeyRelay relay;
    private static Replica companion;
    private static List<Side> sides;

    @BeforeAll
    static void startACompanionThatForgetsSooner(StackFaults running) throws IOException {
        Addresses stack = running.addresses();
        relay = KeyRelay.of(stack.issuer(Realms.CHILDREN), KEPT);
        companion = running.joinCompanion(Map.of("OPENIRO_CHILDREN_KEYS_URL", relay.address()));
        sides = List.of(Side.staff(stack), Side.children(stack, companion.address()));
    }

    @AfterAll
    static void stopIt() {
        companion.close();
        relay.close();
    }

    @Test
    @Order(1)
    void shouldTakeANewKeyAtOnceAndRefuseItSoonAfterItIsWithdrawn(StackFaults running) {
        Map<Side, String> before = tokens();
        before.forEach((side, token) -> taken(side.knock(token)));

        Map<Side, String> during;
        try (RealmKey rotated = RealmKey.taken(running.addresses())) {
            during = tokens();
            during.forEach((side, token) -> {
                assertThat(Forgery.of(token).keyId()).isEqualTo(rotated.id());
                untilTaken(side, token);
            });
            before.forEach((side, token) -> taken(side.knock(token)));
        }

        long withdrawn = System.nanoTime();
        during.forEach((side, token) -> {
            Answer refused = Waiting.until(
                    PATIENCE,
                    side.name() + " to refuse a withdrawn key",
                    () -> side.knock(token),
                    a -> a.status() != 200);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.problem()).isEqualTo("unauthorized");
            System.out.printf(
                    "Keys: %s refused a withdrawn one after %d ms%n",
                    side.name(), Duration.ofNanos(System.nanoTime() - withdrawn).toMillis());
        });
        before.forEach((side, token) -> taken(side.knock(token)));
        tokens().forEach((side, token) -> taken(side.knock(token)));
    }

    @Test
    @Order(2)
    void shouldGoOnWithTheLastKeysWhileThereAreNone() {
        Side children = sides.get(1);
        String token = children.token().get();
        taken(children.knock(token));
        relay.goAway();
        Waiting.until(
                PATIENCE,
                "the keys to be asked for in vain",
                () -> {
                    taken(children.knock(token));
                    return relay.refused();
                },
                refused -> refused > 0);
        taken(children.knock(token));
    }

    /** At once on the companion side, for the first unknown key; within a second on the other, if it has just read. */
    private static void untilTaken(Side side, String token) {
        Waiting.until(PATIENCE, side.name() + " to take a new key", () -> side.knock(token), a -> a.status() == 200);
    }

    private static Map<Side, String> tokens() {
        return Map.of(
                sides.get(0), sides.get(0).token().get(),
                sides.get(1), sides.get(1).token().get());
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
