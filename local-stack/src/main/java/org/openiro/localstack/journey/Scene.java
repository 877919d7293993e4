package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.CachedToken;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.testkit.ChildSignIn;

/** What the steps of one journey share: the people, the clock, and what earlier steps made. */
final class Scene {

    /** Things that one step makes and later ones need. */
    enum Thing {
        CHILD,
        PERIOD_OF_CARE,
        BROTHER,
        BROTHERS_PERIOD,
        SIGN_IN_NAME,
        PIN,
        MESSAGE,
        REVIEW,
        DRAFT
    }

    private final SignIns signIns;
    private final LocalTime time;
    private final Map<Thing, String> things = new EnumMap<>(Thing.class);
    private final CachedToken childToken = new CachedToken(this::signInChild);

    Scene(Addresses addresses) {
        this.signIns = new SignIns(addresses);
        this.time = new LocalTime(addresses.directory());
    }

    SignIns signIns() {
        return signIns;
    }

    Addresses addresses() {
        return signIns.addresses();
    }

    LocalTime time() {
        return time;
    }

    Api as(Persona persona) {
        return signIns.staff(persona);
    }

    /** The id that somebody on the staff is registered with. */
    String person(Persona persona) {
        return as(Persona.IRO_MANAGER).list("/v1/people").stream()
                .filter(each -> each.path("displayName").asText().equals(persona.displayName()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The companion API as the child of this journey uses it. */
    Api asChild() {
        return new Api(addresses().companion(), childToken);
    }

    String childToken() {
        return childToken.get();
    }

    private String signInChild() {
        return new ChildSignIn(addresses().keycloak().toString())
                .signIn(the(Thing.SIGN_IN_NAME), the(Thing.PIN))
                .access();
    }

    /** A child's number with the authority that no journey on this stack has used before. */
    static String newLocalId(String prefix) {
        return prefix + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    }

    void keep(Thing thing, String value) {
        things.put(thing, value);
    }

    /** @throws StepFailedException if the step that makes it has failed */
    String the(Thing thing) {
        String value = things.get(thing);
        if (value == null) {
            throw new StepFailedException("cannot be tried, since an earlier step failed");
        }
        return value;
    }

    /** The address of the child's record in the staff API, with a trailing part. */
    String child(String part) {
        return "/v1/children/" + the(Thing.CHILD) + part;
    }

    /** What has arrived in the mail receiver for somebody. */
    List<JsonNode> mailTo(String recipient) {
        return Json.each(new Api(addresses().inbox(), null)
                        .get("/messages")
                        .expect(200)
                        .json())
                .filter(mail -> mail.path("to").toString().contains(recipient))
                .toList();
    }

    /** The day by which a rule wants something done, from a day on. */
    JsonNode due(String rule, Object from) {
        return as(Persona.IRO_MANAGER)
                .get("/v1/timescales/" + rule + "/due-date?from=" + from)
                .expect(200)
                .json();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
