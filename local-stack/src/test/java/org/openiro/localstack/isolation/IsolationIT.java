package org.openiro.localstack.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Replica;
import org.openiro.localstack.stack.StackFaults;

/**
 * Two authorities, and two children, take turns on three connections, while some hang up, some send nonsense, some ask
 * for what is not theirs, and connections break. No answer may name a row of somebody else's.
 */
@ExtendWith(OneStack.class)
class IsolationIT {

    private static final int REQUESTS = 1_200;
    private static final int MESSAGES = 5;
    private static final Map<String, String> THREE_CONNECTIONS = Map.of("OPENIRO_DB_POOL", "3");

    private static final Map<Persona, Persona> OPPOSITES = Map.of(
            Persona.IRO_MANAGER, Persona.OTHER_IRO_MANAGER,
            Persona.ADMIN, Persona.OTHER_ADMIN,
            Persona.OTHER_IRO_MANAGER, Persona.IRO_MANAGER,
            Persona.OTHER_ADMIN, Persona.ADMIN);

    /** In an order of its own, so that a run can be had again. */
    private static final List<Persona> STAFF =
            OPPOSITES.keySet().stream().sorted().toList();

    private static final List<String> READ_BY_STAFF =
            List.of("/v1/children?limit=20", "/v1/iros", "/v1/people?limit=20", "/v1/teams", "/v1/me", "/v1/work/mine");

    private static final List<String> READ_OF_A_CHILD =
            List.of("", "/deadlines", "/allocations", "/key-people", "/periods-of-care", "/reviews");

    private static final List<String> READ_BY_CHILDREN =
            List.of("/v1/me", "/v1/me/iro", "/v1/me/messages", "/v1/me/views", "/v1/me/advocacy-requests");

    private final AtomicLong named = new AtomicLong();

    @Test
    void shouldNeverNameARowOfAnotherAuthority(StackFaults stack) throws Exception {
        SignIns signIns = new SignIns(stack.addresses());
        Owners owners = Owners.in(stack.addresses());
        Map<Persona, List<String>> children = new EnumMap<>(Persona.class);
        OPPOSITES.keySet().forEach(persona -> children.put(persona, childrenOf(signIns, persona)));
        try (Replica replica = stack.joinBackend(THREE_CONNECTIONS)) {
            Crowd crowd = new Crowd(replica.address());
            for (int i = 0; i < REQUESTS; i++) {
                Persona who = crowd.any(STAFF);
                String token = signIns.token(who);
                String authority = owners.authorityOf(children.get(who).get(0));
                Crowd.Answers own = body -> foreign(owners.authoritiesNamedIn(body), authority);
                if (crowd.oneIn(8)) {
                    crowd.sendsNonsense("/v1/children", token, own);
                } else if (crowd.oneIn(4)) {
                    String theirs = crowd.any(children.get(OPPOSITES.get(who)));
                    crowd.reads("/v1/children/" + theirs + crowd.any(READ_OF_A_CHILD), token, 404, own);
                } else if (crowd.oneIn(2)) {
                    String ours = crowd.any(children.get(who));
                    crowd.reads("/v1/children/" + ours + crowd.any(READ_OF_A_CHILD), token, 200, own);
                } else {
                    crowd.reads(crowd.any(READ_BY_STAFF), token, 200, own);
                }
            }
            assertThat(crowd.ask(stack.addresses(), "openiro_staff")).isEmpty();
            assertThat(crowd.connectionsCut()).isPositive();
            System.out.printf("  two authorities: %s; %d rows named, all their own%n", crowd.told(), named.get());
        }
        assertThat(named).hasValueGreaterThan(REQUESTS);
    }

    @Test
    void shouldNeverNameARowAboutAnotherChild(StackFaults stack) throws Exception {
        SignIns signIns = new SignIns(stack.addresses());
        Map<ChildPersona, String> words = new EnumMap<>(ChildPersona.class);
        for (ChildPersona child : ChildPersona.values()) {
            for (int i = 0; i < MESSAGES; i++) {
                String message = UUID.randomUUID().toString();
                signIns.child(child)
                        .post(
                                "/v1/me/messages",
                                Map.of(
                                        "id", message,
                                        "text", "Is anybody there?",
                                        "to", "IRO",
                                        "clientCreatedAt", "2026-06-09T16:00:00Z"))
                        .expect(201);
                words.put(child, message);
            }
        }
        Owners owners = Owners.in(stack.addresses());
        try (Replica replica = stack.joinCompanion(THREE_CONNECTIONS)) {
            Crowd crowd = new Crowd(replica.address());
            for (int i = 0; i < REQUESTS; i++) {
                ChildPersona who = crowd.any(List.of(ChildPersona.values()));
                String token = signIns.token(who);
                Crowd.Answers own = body -> foreign(owners.childrenNamedIn(body), owners.childOf(words.get(who)));
                if (crowd.oneIn(8)) {
                    crowd.sendsNonsense("/v1/me/messages", token, own);
                } else {
                    crowd.reads(crowd.any(READ_BY_CHILDREN), token, 200, own);
                }
            }
            assertThat(crowd.ask(stack.addresses(), "openiro_child")).isEmpty();
            assertThat(crowd.connectionsCut()).isPositive();
            System.out.printf("  two children: %s; %d rows named, all their own%n", crowd.told(), named.get());
        }
        assertThat(named).hasValueGreaterThan(REQUESTS / 4);
    }

    private String foreign(List<String> namedIn, String own) {
        named.addAndGet(namedIn.size());
        return namedIn.stream().allMatch(own::equals) ? null : "named a row of somebody else's";
    }

    private static List<String> childrenOf(SignIns signIns, Persona persona) {
        return signIns.staff(persona).list("/v1/children").stream()
                .map(child -> child.path("id").asText())
                .toList();
    }
}
