package org.openiro.localstack.matrix;

import java.util.Map;
import java.util.UUID;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.seed.Portrait;
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
        Draft forIro = share(child, "SCHOOL", "IRO_ONLY");
        Draft forBoth = share(child, "HEALTH", "IRO_AND_SOCIAL_WORKER");
        Draft forAll = share(child, "FEELINGS", "EVERYONE_AT_REVIEW");
        Draft draft = draft(child, "FEELINGS", "EVERYONE_AT_REVIEW");
        made.put(Kind.VIEW, draft.id());
        made.put(Kind.ATTACHMENT, draft.attachment());
        put("IRO", forIro, draft);
        put("IRO_MANAGER", forBoth, forIro);
        put("SOCIAL_WORKER", forBoth, forIro);
        put("ADVOCATE", forAll, forBoth);
        // What is shared can be asked for again and again, and nothing the child does to it changes it.
        put("CHILD", forAll, draft);

        String change = newId();
        child.post(
                        "/v1/me/reviews/" + made.get(Kind.REVIEW, "") + "/change-requests",
                        Map.of("id", change, "what", "DAY"))
                .expect(201);
        made.put(Kind.CHANGE_REQUEST, change);

        String wish = newId();
        child.post("/v1/me/contact-wishes", Map.of("id", wish)).expect(201);
        made.put(Kind.CONTACT_WISH, wish);

        String feedback = newId();
        child.post(
                        "/v1/me/reviews/" + made.get(Kind.HELD_REVIEW, "") + "/feedback",
                        Map.of("id", feedback, "smiley", "OK"))
                .expect(201);
        made.put(Kind.FEEDBACK, feedback);
    }

    private void put(String role, Draft readable, Draft withheld) {
        made.put(Kind.VIEW, role, readable.id(), withheld.id());
        made.put(Kind.ATTACHMENT, role, readable.attachment(), withheld.attachment());
    }

    private static String write(Api child, String to) {
        String id = newId();
        child.post(
                        "/v1/me/messages",
                        Map.of("id", id, "text", "Hello.", "to", to, "clientCreatedAt", "2026-06-12T16:04:30Z"))
                .expect(201);
        return id;
    }

    private static Draft share(Api child, String topic, String with) {
        Draft draft = draft(child, topic, with);
        child.post("/v1/me/views/" + draft.id() + "/share", draft.etag()).expect(200);
        return draft;
    }

    private static Draft draft(Api child, String topic, String with) {
        String id = newId();
        child.put(
                        "/v1/me/views/" + id,
                        null,
                        Map.of("topic", topic, "text", "This is what I think.", "sharedWith", with))
                .expect(201);
        String attachment = newId();
        Answer drawn = child.put(
                        "/v1/me/views/" + id + "/attachments/" + attachment,
                        null,
                        "image/png",
                        Portrait.of("a drawing"))
                .expect(201);
        return new Draft(id, attachment, drawn.etag());
    }

    private record Draft(String id, String attachment, String etag) {}

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
