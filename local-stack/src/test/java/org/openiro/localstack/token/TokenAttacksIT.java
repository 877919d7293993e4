package org.openiro.localstack.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.stack.Addresses;

/**
 * Tokens that are not quite what they should be, against real Keycloak. Both realms sign with one key that we know, so that
 * nothing but what is being tried is wrong with a token.
 */
@ExtendWith(OneStack.class)
class TokenAttacksIT {

    /** How long a new key may be unknown to the companion application, if it was asked for another one just before. */
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private static RealmKey realm;
    private static Side staff;
    private static Side children;

    @BeforeAll
    static void takeTheKey(Addresses stack) {
        realm = RealmKey.taken(stack);
        staff = Side.staff(stack);
        children = Side.children(stack, stack.companion());
        for (Side side : List.of(staff, children)) {
            String token = side.token().get();
            Waiting.until(PATIENCE, side.name() + " to know the key", () -> side.knock(token), a -> a.status() == 200);
        }
    }

    @AfterAll
    static void giveItBack() {
        realm.close();
    }

    /** Without this, what follows might be refused for another reason. */
    @Test
    void shouldTakeWhatTheRealmSigns() {
        for (Side side : List.of(staff, children)) {
            Forgery token = Forgery.of(side.token().get());
            assertThat(token.keyId()).isEqualTo(realm.id());
            assertThat(side.knock(token.signed(realm.keys().getPrivate())).status())
                    .as(side.name())
                    .isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseOnTheStaffSide() {
        return refusals(staff, Attacks.on(staff, children, realm));
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseOnTheChildrensSide() {
        Map<String, String> attacks = Attacks.on(children, staff, realm);
        Forgery token = Forgery.of(children.token().get());
        attacks.put(
                "without a session",
                token.claiming("sid", null).signed(realm.keys().getPrivate()));
        attacks.put(
                "without when it was issued",
                token.claiming("iat", null).signed(realm.keys().getPrivate()));
        return refusals(children, attacks);
    }

    private static Stream<DynamicTest> refusals(Side side, Map<String, String> attacks) {
        System.out.printf("Tokens: %d kinds that the %s must refuse%n", attacks.size(), side.name());
        return attacks.entrySet().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> refused(side.knock(attack.getValue()))));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
