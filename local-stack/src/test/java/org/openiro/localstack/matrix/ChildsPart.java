package org.openiro.localstack.matrix;

import java.util.Map;
import java.util.UUID;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.SignIns;
import org.openiro.testkit.ChildSignIn;

/** What the child of a case says in the app, to whom. */
final class ChildsPart {

    private final Api child;
    private final CareCase made;

    private ChildsPart(Api child, CareCase made) {
        this.child = child;
        this.made = made;
    }

    /** The child is given access, and signs in. */
    static ChildsPart of(SignIns signIns, Api worker, CareCase made, String childId) {
        Answer code = new AppAccess(worker, childId).takeCode();
        String name = code.json().path("signInName").asText();
        String pin = AppAccess.newPin();
        AppAccess.activate(signIns.addresses(), code.json(), pin);
        String keycloak = signIns.addresses().keycloak().toString();
        made.signsIn(() -> new ChildSignIn(keycloak).signIn(name, pin).access());
        return new ChildsPart(new Api(signIns.addresses().companion(), made::childToken), made);
    }

    void askForAnAdvocate() {
        String request = newId();
        child.post("/v1/me/advocacy-requests", Map.of("id", request, "reason", "I want somebody on my side."))
                .expect(201);
        made.put(Kind.REQUEST, request);
    }

    void writeMessages(boolean hasAdvocate) {
        String toIro = write(child, "IRO");
        String toWorker = write(child, "SOCIAL_WORKER");
        made.put(Kind.MESSAGE, toIro);
        made.put(Kind.MESSAGE, "IRO", toIro, toWorker);
        made.put(Kind.MESSAGE, "SOCIAL_WORKER", toWorker, toIro);
        if (hasAdvocate) {
            made.put(Kind.MESSAGE, "ADVOCATE", write(child, "ADVOCATE"), toIro);
        }
    }

    void sayWhatTheyThink() {
        String forIro = share(child, "SCHOOL", "IRO_ONLY");
        String forBoth = share(child, "HEALTH", "IRO_AND_SOCIAL_WORKER");
        String forAll = share(child, "FEELINGS", "EVERYONE_AT_REVIEW");
        String draft = draft(child, "FEELINGS", "EVERYONE_AT_REVIEW").id();
        made.put(Kind.VIEW, draft);
        made.put(Kind.VIEW, "IRO", forIro, draft);
        made.put(Kind.VIEW, "IRO_MANAGER", forBoth, forIro);
        made.put(Kind.VIEW, "SOCIAL_WORKER", forBoth, forIro);
        made.put(Kind.VIEW, "ADVOCATE", forAll, forBoth);

        String feedback = newId();
        child.post(
                        "/v1/me/reviews/" + made.get(Kind.HELD_REVIEW, "") + "/feedback",
                        Map.of("id", feedback, "smiley", "OK"))
                .expect(201);
        made.put(Kind.FEEDBACK, feedback);
    }

    private static String write(Api child, String to) {
        String id = newId();
        child.post(
                        "/v1/me/messages",
                        Map.of("id", id, "text", "Hello.", "to", to, "clientCreatedAt", "2026-06-12T16:04:30Z"))
                .expect(201);
        return id;
    }

    private static String share(Api child, String topic, String with) {
        Draft draft = draft(child, topic, with);
        child.post("/v1/me/views/" + draft.id() + "/share", draft.etag()).expect(200);
        return draft.id();
    }

    private static Draft draft(Api child, String topic, String with) {
        String id = newId();
        Answer saved = child.put(
                        "/v1/me/views/" + id,
                        null,
                        Map.of("topic", topic, "text", "This is what I think.", "sharedWith", with))
                .expect(201);
        return new Draft(id, saved.etag());
    }

    private record Draft(String id, String etag) {}

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
