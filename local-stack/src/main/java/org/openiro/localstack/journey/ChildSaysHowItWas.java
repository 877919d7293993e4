package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** Feedback goes to the IRO; the worker does not see it, so that a child can speak freely. */
final class ChildSaysHowItWas implements Step {

    @Override
    public String title() {
        return "The child says how the review was";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api child = scene.asChild();
        String review = scene.the(Scene.Thing.REVIEW);
        JsonNode last = child.get("/v1/me/reviews/next").expect(200).json().path("lastReview");
        report.equal(
                "The app asks about the last review", review, last.path("id").asText());
        JsonNode thanks = child.post(
                        "/v1/me/reviews/" + review + "/feedback",
                        Map.of("id", Scene.newId(), "smiley", "OK", "couldBeBetter", "Fewer people next time."))
                .expect(201)
                .json();
        report.note("\"" + thanks.path("thanks").asText() + "\"");

        String address = "/v1/reviews/" + review + "/feedback";
        List<JsonNode> seen = scene.as(Persona.IRO).list(address);
        report.equal(
                "The IRO sees what the child would change",
                "Fewer people next time.",
                seen.isEmpty() ? null : seen.get(0).path("couldBeBetter").asText());
        report.equal(
                "The social worker does not",
                403,
                scene.as(Persona.SOCIAL_WORKER).get(address).status());
    }
}
