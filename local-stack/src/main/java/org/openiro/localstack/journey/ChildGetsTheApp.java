package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** An account without a name or an address: the code is handed over in person, the PIN is the child's own. */
final class ChildGetsTheApp implements Step {

    @Override
    public String title() {
        return "The child gets the app";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api worker = scene.as(Persona.SOCIAL_WORKER);
        AppAccess access = new AppAccess(worker, scene.the(Scene.Thing.CHILD));
        String etag = access.request().etag();
        report.passed("The social worker asks for access, and the account is made");

        String key = Scene.newId();
        String address = scene.child("/companion-access/activation-code");
        JsonNode code = worker.postOnce(address, etag, key).expect(200).json();
        Answer again = worker.postOnce(address, etag, key).expect(200);
        report.check(
                "The activation code is shown once: asking again with the same key does not repeat it",
                code.has("activationCode") && !again.json().has("activationCode"));

        String pin = AppAccess.newPin();
        AppAccess.activate(scene.addresses(), code, pin);
        scene.keep(Scene.Thing.SIGN_IN_NAME, code.path("signInName").asText());
        scene.keep(Scene.Thing.PIN, pin);
        report.passed("The child signs in on Keycloak's own pages with the code and sets a PIN");

        JsonNode me = scene.asChild().get("/v1/me").expect(200).json();
        report.equal(
                "The app knows the child by first name",
                "Maya",
                me.path("firstName").asText());
        Waiting.until(
                Duration.ofSeconds(30),
                "the access to be active",
                () -> worker.get(scene.child("/companion-access")).expect(200).json(),
                present -> present.path("status").asText().equals("ACTIVE"));
        report.passed("The worker sees that the access is in use, and nothing more");
    }
}
