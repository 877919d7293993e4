package org.openiro.localstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.openiro.localstack.stack.Addresses;
import org.openiro.testkit.ChildSignIn;
import org.openiro.testkit.Tokens;

/** Gives a child access to the app: staff ask for it and hand over a code, the child chooses a PIN. */
public final class AppAccess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api worker;
    private final String address;

    /** @param worker the staff API as the child's social worker or IRO uses it */
    public AppAccess(Api worker, String childId) {
        this.worker = worker;
        this.address = "/v1/children/" + childId + "/companion-access";
    }

    /** Asks for access unless it was asked for, and waits until the account has been made. */
    public Answer request() {
        if (worker.get(address).status() == 404) {
            worker.post(address).expect(202);
        }
        return Waiting.until(
                PATIENCE,
                "the child's access to be ready",
                () -> worker.get(address).expect(200),
                answer -> Set.of("READY", "ACTIVE")
                        .contains(answer.json().path("status").asText()));
    }

    /** Takes a code, which is shown this once. */
    public Answer takeCode() {
        return worker.post(address + "/activation-code", request().etag()).expect(200);
    }

    /** Signs the child in on Keycloak's own pages with the code, and sets the PIN there. */
    public static Tokens activate(Addresses at, JsonNode code, String pin) {
        return new ChildSignIn(at.keycloak().toString())
                .activate(
                        code.path("signInName").asText(),
                        code.path("activationCode").asText(),
                        pin);
    }

    /** A PIN of eight digits that does not begin like one that anybody would try. */
    public static String newPin() {
        return "7" + (1_000_000 + new SecureRandom().nextInt(9_000_000));
    }
}
