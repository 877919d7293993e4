package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** The child does not come, but was heard: views shared before the review make a would-be PN7 a PN6. */
final class ReviewIsHeld implements Step {

    @Override
    public String title() {
        return "The review is held without the child";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String address = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        Instant planned = Instant.parse(
                iro.get(address).expect(200).json().path("scheduledFor").asText());
        scene.time().moveBy(Duration.between(scene.time().now().toInstant(), planned.plus(Duration.ofHours(2))));
        LocalDate today = scene.time().today();
        report.note("the local clock says " + scene.time().readable());

        JsonNode held = iro.post(
                        address + "/holding", iro.get(address).expect(200).etag(), facts(today))
                .expect(200)
                .json();
        report.equal("The review is held", "HELD", held.path("status").asText());
        report.check("with nothing lacking", held.path("findings").isEmpty());
        report.equal("and on time", "ON_TIME", held.path("outcome").asText());
        report.equal(
                "The two views that the child shared count as taking part: PN6",
                "PN6",
                held.path("held").path("participationCode").asText());

        JsonNode next = iro.list(scene.child("/deadlines")).stream()
                .filter(deadline -> deadline.path("rule").asText().equals("SECOND_REVIEW"))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The second review falls due"));
        report.equal(
                "The next review falls due by " + next.path("dueDate").asText(),
                scene.due("SECOND_REVIEW", held.path("held").path("completedOn").asText())
                        .path("dueDate")
                        .asText(),
                next.path("dueDate").asText());
        report.note(next.path("explanation").asText());

        for (JsonNode view : iro.list(address + "/views")) {
            String each = "/v1/views/" + view.path("id").asText();
            iro.post(
                            each + "/acknowledgement",
                            iro.get(each).expect(200).etag(),
                            Map.of("howItWasUsed", "We talked about this at the review."))
                    .expect(200);
        }
        long answered = scene.asChild().list("/v1/me/views").stream()
                .filter(view -> view.has("whatHappened"))
                .count();
        report.equal("The child sees what became of both views", 2L, answered);
    }

    private static Map<String, Object> facts(LocalDate day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("openedOn", day.toString());
        facts.put("completedOn", day.toString());
        facts.put("chairedByIro", true);
        for (String no : List.of(
                "childAttended", "childSpoke", "advocateSpoke", "symbolic", "briefedAdvocate", "viewsConveyed")) {
            facts.put(no, false);
        }
        facts.put("findings", List.of());
        return facts;
    }
}
