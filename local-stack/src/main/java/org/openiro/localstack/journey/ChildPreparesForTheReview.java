package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.seed.Portrait;

/** The child knows when, where and who, and decides alone what to share. */
final class ChildPreparesForTheReview implements Step {

    @Override
    public String title() {
        return "A review is planned, and the child says what they think";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        // The last day it is in time, which is a working day, because its limit is counted in working days.
        ZonedDateTime at = iro.list(scene.child("/deadlines")).stream()
                .filter(deadline -> deadline.path("rule").asText().equals("FIRST_REVIEW"))
                .map(deadline -> LocalDate.parse(deadline.path("dueDate").asText()))
                .map(due -> scene.time().now().with(due).with(LocalTime.of(14, 0)))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The first review falls due"));
        JsonNode review = iro.post(scene.child("/reviews"), plan(at, scene.person(Persona.SOCIAL_WORKER)))
                .expect(201)
                .json();
        scene.keep(Scene.Thing.REVIEW, review.path("id").asText());
        report.passed("The IRO plans the review for " + at.toLocalDate() + ", in the music room at school");
        report.note("due by " + review.path("dueDate").asText());

        Api child = scene.asChild();
        JsonNode next = child.get("/v1/me/reviews/next").expect(200).json();
        report.equal(
                "The child sees when it is",
                at.toInstant(),
                Instant.parse(next.path("review").path("startsAt").asText("1970-01-01T00:00:00Z")));
        report.equal(
                "and where: a kind of place, never an address",
                "SCHOOL",
                next.path("review").path("place").path("kind").asText());
        report.check(
                "and who comes",
                next.path("review").path("people").toString().contains(Persona.SOCIAL_WORKER.displayName()));

        share(child, "SCHOOL", "It is too loud in class. I like maths.");
        shareDrawing(child, "FAMILY_AND_FRIENDS");
        String draft = Scene.newId();
        child.put("/v1/me/views/" + draft, null, view("FEELINGS", "I have not decided whether to say this."))
                .expect(201);
        scene.keep(Scene.Thing.DRAFT, draft);
        report.passed("The child shares words on school and a drawing of the family, and keeps one draft back");

        List<JsonNode> shared = iro.list("/v1/reviews/" + scene.the(Scene.Thing.REVIEW) + "/views");
        report.equal("The IRO sees the two, and not the draft", 2, shared.size());
        JsonNode drawn = shared.stream()
                .filter(view -> !view.path("attachments").isEmpty())
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The IRO sees no drawing"));
        report.equal(
                "and opens the drawing",
                200,
                iro.get("/v1/views/" + drawn.path("id").asText() + "/attachments/"
                                + drawn.path("attachments").path(0).path("id").asText())
                        .status());
        report.equal(
                "Nobody on the staff side can open the draft",
                404,
                iro.get("/v1/views/" + draft).status());
    }

    private static Map<String, Object> plan(ZonedDateTime at, String worker) {
        return Map.of(
                "scheduledFor",
                at.toInstant().toString(),
                "venue",
                Map.of("kind", "SCHOOL", "label", "The music room"),
                "attendees",
                List.of(Map.of(
                        "personId",
                        worker,
                        "name",
                        Persona.SOCIAL_WORKER.displayName(),
                        "roleLabel",
                        "Your social worker",
                        "whyTheyCome",
                        "Daniel tells how the plan is going.")));
    }

    private static void share(Api child, String topic, String text) {
        String address = "/v1/me/views/" + Scene.newId();
        Answer draft = child.put(address, null, view(topic, text)).expect(201);
        child.post(address + "/share", draft.etag()).expect(200);
    }

    private static void shareDrawing(Api child, String topic) {
        String address = "/v1/me/views/" + Scene.newId();
        child.put(address, null, view(topic, "")).expect(201);
        Answer draft = child.put(address + "/attachments/" + Scene.newId(), null, "image/png", Portrait.of("a drawing"))
                .expect(201);
        child.post(address + "/share", draft.etag()).expect(200);
    }

    private static Map<String, String> view(String topic, String text) {
        return Map.of("topic", topic, "text", text, "sharedWith", "IRO_AND_SOCIAL_WORKER");
    }
}
