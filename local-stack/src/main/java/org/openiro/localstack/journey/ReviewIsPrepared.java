package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** The child is asked and seen, the report comes and is read; what is not done in time shows. */
final class ReviewIsPrepared implements Step {

    @Override
    public String title() {
        return "The review is prepared, and it shows what is still lacking";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        Api worker = scene.as(Persona.SOCIAL_WORKER);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        String today = scene.time().today().toString();
        report.equal("Nothing is prepared yet: RED", "RED", colour(iro, review));

        put(
                iro,
                review,
                "consultation",
                Map.of("by", "IRO", "spokenOn", today, "alone", true, "issues", "More time to draw."));
        put(iro, review, "visit", Map.of("visitedOn", today, "inPlacement", true, "alone", true));
        put(iro, review, "venue", Map.of("proposedBy", "CHILD", "agreedByChild", true));
        put(worker, review, "papers/SOCIAL_WORK_REPORT", Map.of("state", "PRESENT", "dated", today));
        String preparation = review + "/preparation";
        iro.post(
                        preparation + "/papers/SOCIAL_WORK_REPORT/reading",
                        iro.get(preparation).expect(200).etag())
                .expect(200);
        put(
                iro,
                review,
                "adjournment-considered",
                Map.of("adjourn", false, "reasons", "The plan is agreed and is written up this week."));
        report.passed(
                "The IRO asks and sees the child, and reads the report; without a plan, adjourning is considered");
        report.check(
                "What the child raised is for the IRO alone",
                !worker.get(preparation).expect(200).json().path("consultation").has("issues"));
        report.equal(
                "What is lacking is seen: the talk that was due before the child came, and the plan",
                List.of("PLANNING_TALK", "PAPERS"),
                lacking(iro, review));
    }

    private static String colour(Api iro, String review) {
        return iro.get(review + "/readiness").expect(200).json().path("colour").asText();
    }

    private static List<String> lacking(Api iro, String review) {
        JsonNode items = iro.get(review + "/readiness").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> List.of(
                                "PLANNING_TALK", "CHILD_CONSULTED", "SEEN_IN_PLACEMENT", "PAPERS", "PAPERS_READ")
                        .contains(item.path("item").asText()))
                .filter(item -> !item.path("colour").asText().equals("GREEN"))
                .map(item -> item.path("item").asText())
                .toList();
    }

    private static void put(Api who, String review, String part, Map<String, Object> said) {
        String preparation = review + "/preparation";
        who.put(preparation + "/" + part, who.get(preparation).expect(200).etag(), new HashMap<>(said))
                .expect(200);
    }
}
