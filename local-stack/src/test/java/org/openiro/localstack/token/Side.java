package org.openiro.localstack.token;

import java.net.URI;
import java.util.function.Supplier;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.testkit.Realms;

/**
 * One of the applications, as those who knock at it see it.
 *
 * @param name for reports
 * @param address of the application
 * @param audience of the tokens that it takes
 * @param token a new real one
 */
record Side(String name, URI address, String audience, Supplier<String> token) {

    static Side staff(Addresses stack) {
        return new Side(
                "staff application",
                stack.backend(),
                Realms.STAFF_AUDIENCE,
                () -> new SignIns(stack).token(Persona.SOCIAL_WORKER));
    }

    /** @param address of the companion application or of another one like it */
    static Side children(Addresses stack, URI address) {
        return new Side(
                "companion application",
                address,
                Realms.COMPANION_AUDIENCE,
                () -> new SignIns(stack).token(ChildPersona.CHILD));
    }

    Answer knock(String with) {
        return new Api(address, () -> with).get("/v1/me");
    }
}
