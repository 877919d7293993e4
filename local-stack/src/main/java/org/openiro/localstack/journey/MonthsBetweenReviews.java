package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** Between reviews the IRO looks at the case midway, is told what happens to the child, and decides what follows. */
final class MonthsBetweenReviews implements Step {

    @Override
    public String title() {
        return "Between reviews the IRO stays with the case";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        JsonNode midway = iro.list(scene.child("/deadlines")).stream()
                .filter(deadline -> deadline.path("rule").asText().equals("MIDWAY_OVERSIGHT"))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("Midway oversight falls due"));
        report.note(midway.path("explanation").asText());
        String today = scene.time().today().toString();
        iro.post(
                        scene.child("/case-notes"),
                        Map.of(
                                "kind", "MIDWAY_OVERSIGHT",
                                "subject", "IRO midway oversight",
                                "text", "The tutor comes. The place at the drawing club is promised.",
                                "notedOn", today))
                .expect(201);
        report.check(
                "The IRO has looked at the case midway, and nothing more of it is owed",
                iro.list(scene.child("/deadlines?status=MET")).stream()
                        .anyMatch(deadline -> deadline.path("rule").asText().equals("MIDWAY_OVERSIGHT")));

        Answer notified = scene.as(Persona.SOCIAL_WORKER)
                .post(
                        scene.child("/significant-events"),
                        Map.of(
                                "kind",
                                "SCHOOL_EXCLUSION",
                                "occurredOn",
                                scene.time().today().minusDays(1).toString(),
                                "description",
                                "Maya was sent home for two days."))
                .expect(201);
        String event = "/v1/significant-events/" + notified.json().path("id").asText();
        report.check(
                "The social worker tells the IRO of something that happened, and it stands in the IRO's work",
                iro.list("/v1/work/mine?childId=" + scene.the(Scene.Thing.CHILD)).stream()
                        .anyMatch(each -> event.endsWith(each.at("/subject/id").asText())));
        Answer read =
                iro.post(event + "/reading", iro.get(event).expect(200).etag()).expect(200);
        JsonNode decided = iro.post(
                        event + "/decision",
                        read.etag(),
                        Map.of(
                                "decision", "CONSULT",
                                "reason", "Her place at school is at risk.",
                                "childConsulted", true,
                                "consultationNote", "We talked on the telephone. She wants to go back."))
                .expect(200)
                .json();
        report.equal(
                "The IRO reads it and decides what follows",
                "CONSULT",
                decided.at("/judgement/decision").asText());
    }
}
