package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.seed.Persona;

/** The IRO judges how well everybody prepared, by the next working day; what was submitted stays as it was. */
final class QualityFormIsSubmitted implements Step {

    @Override
    public String title() {
        return "The quality of what went before is judged";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        String form = review + "/quality-form";
        JsonNode questions = iro.get(form).expect(200).json().path("questions");
        List<Map<String, String>> answers = Json.each(questions)
                .map(question -> Map.of("question", question.path("code").asText(), "judgement", "YES"))
                .toList();
        iro.put(
                        form,
                        iro.get(form).expect(200).etag(),
                        Map.of("answers", answers, "strengths", "Daniel knows Maya well."))
                .expect(200);
        iro.post(review + "/quality-form-versions", iro.get(form).expect(200).etag(), Map.of())
                .expect(200);
        report.passed("The quality form is submitted: " + answers.size() + " questions answered");
        JsonNode duty = iro.list(scene.child("/deadlines?status=MET")).stream()
                .filter(each -> each.path("rule").asText().equals("QUALITY_FORM"))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The duty to submit it is met"));
        report.equal(
                "on the day of the review, a working day before it had to be",
                scene.time().today().toString(),
                duty.path("metOn").asText());
        iro.post(review + "/quality-form-versions", iro.get(form).expect(200).etag(), Map.of())
                .expect(422);
        report.passed("It is final: another version wants a reason");
    }
}
