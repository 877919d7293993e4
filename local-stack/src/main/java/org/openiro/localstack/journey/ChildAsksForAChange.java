package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** The child would like the review to be at another time, and is told what comes of it. */
final class ChildAsksForAChange implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String title() {
        return "The child asks for another time, and the IRO answers";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api child = scene.asChild();
        String id = Scene.newId();
        child.post(
                        "/v1/me/reviews/" + scene.the(Scene.Thing.REVIEW) + "/change-requests",
                        Map.of("id", id, "what", "TIME", "text", "Can it be after football?"))
                .expect(201);
        report.passed("The child asks for another time");

        Api iro = scene.as(Persona.IRO);
        String request = "/v1/review-change-requests/" + id;
        Waiting.until(
                PATIENCE,
                "the wish on the worklist",
                () -> iro.get(request).expect(200).json(),
                shown -> shown.has("answerDueOn"));
        report.passed("It waits on the IRO's worklist with a day to answer by");

        Answer seen = iro.get(request).expect(200);
        iro.post(
                        request + "/answer",
                        seen.etag(),
                        Map.of("agreed", true, "whatHappens", "We start later, so that you can go to football first."))
                .expect(200);
        JsonNode shown = child.get("/v1/me/reviews/next")
                .expect(200)
                .json()
                .path("changeRequests")
                .path(0);
        report.equal(
                "The child sees that it was agreed",
                "AGREED",
                shown.path("status").asText());
        report.note("\"" + shown.path("whatHappens").asText() + "\"");
    }
}
