package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.seed.Persona;

/** The IRO writes down what the review considered, point by point, until nothing lacks. */
final class ReviewConsidersThePlan implements Step {

    private static final Set<String> NOT_RELEVANT = Set.of("LEAVING_CARE", "TRANSITION", "TRAFFICKING_AND_ASYLUM");

    @Override
    public String title() {
        return "What the review considered is recorded";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        Parts parts = new Parts(review + "/considerations");
        JsonNode open = iro.get(parts.address()).expect(200).json();
        JsonNode refused = iro.post(
                        parts.address() + "/completion",
                        iro.get(parts.address()).expect(200).etag())
                .expect(422)
                .json();
        report.equal(
                "It is not complete, and every point that lacks is named",
                open.path("lacking").size(),
                refused.path("errors").size());
        report.note(open.path("lacking").size() + " points, such as "
                + open.path("lacking").path(0).asText());

        Map<String, String> shared = sharedByElement(open);
        for (JsonNode lacking : open.path("lacking")) {
            String[] path = lacking.asText().substring(1).split("/");
            String point = path.length > 1 ? path[1] : "";
            switch (path[0]) {
                case "agenda" -> parts.put(iro, "/agenda/" + point, discussed(point));
                case "essentials" -> parts.put(iro, "/essentials/" + point, scrutinised());
                case "childViews" -> parts.put(iro, "/child-views/" + point, childsView(shared.get(point)));
                case "attendance" -> parts.put(iro, "/attendance", attended(iro, review));
                case "assurance" -> parts.put(iro, "/assurance", assured());
                case "placement" ->
                    parts.put(iro, "/placement", Map.of("meetsNeeds", "YES", "reason", "Maya feels at home."));
                case "permanence" ->
                    parts.put(
                            iro,
                            "/permanence",
                            Map.of("timescalesViable", "PARTLY", "reason", "Her aunt is being assessed until spring."));
                case "permanenceExplained" -> parts.put(iro, "/permanence-explained", explained(scene));
                case "rights" -> parts.put(iro, "/rights", rights());
                case "concernsInvited" ->
                    parts.put(iro, "/concerns-invited", Map.of("how", "Grace gave everybody her card."));
                case "planOutcome" ->
                    parts.put(
                            iro,
                            "/plan-outcome",
                            Map.of(
                                    "outcome", "CHANGE_NEEDED",
                                    "elements", List.of("EDUCATION"),
                                    "reason", "Maya wants more drawing, and a tutor for maths."));
                case "compliance" ->
                    parts.put(
                            iro,
                            "/compliance",
                            Map.of("rating", "MOSTLY_MET", "narrative", "All visits were in time; the plan was late."));
                default -> throw new StepFailedException("nothing is known of " + lacking.asText());
            }
        }
        report.equal(
                "The child's view is known for every element, or why not",
                100,
                iro.get(parts.address())
                        .expect(200)
                        .json()
                        .path("childViewsComplete")
                        .asInt());
        JsonNode complete = iro.post(
                        parts.address() + "/completion",
                        iro.get(parts.address()).expect(200).etag())
                .expect(200)
                .json();
        report.check("Now it is complete", complete.path("lacking").isEmpty() && complete.has("completedAt"));
    }

    /** Which view that the child shared can stand for an element, by the element. */
    private static Map<String, String> sharedByElement(JsonNode considerations) {
        Map<String, String> shared = new HashMap<>();
        for (JsonNode view : considerations.path("sharedViews")) {
            Json.each(view.path("elements"))
                    .forEach(element ->
                            shared.put(element.asText(), view.path("viewId").asText()));
        }
        return shared;
    }

    private static Map<String, Object> discussed(String item) {
        return NOT_RELEVANT.contains(item)
                ? Map.of("standing", "NOT_RELEVANT", "words", "Maya is eleven.")
                : Map.of("standing", "DISCUSSED", "words", "Going well; nothing to decide.");
    }

    private static Map<String, Object> scrutinised() {
        return Map.of(
                "questions",
                List.of("Is it as the plan says?"),
                "finding",
                "It is.",
                "evidence",
                "The plan and the social worker's report.");
    }

    private static Map<String, Object> childsView(String shared) {
        return shared == null
                ? Map.of("noneBecause", "Maya did not want to talk about it.")
                : Map.of("source", "CHILD_APP", "viewId", shared);
    }

    private static Map<String, Object> attended(Api iro, String review) {
        String worker = iro.get(review).expect(200).json().at("/attendees/0/id").asText();
        return Map.of("items", List.of(Map.of("attendeeId", worker, "came", true, "mode", "IN_PERSON")));
    }

    private static Map<String, Object> assured() {
        return Map.of(
                "items",
                Stream.of(
                                "PLAN_RELEVANT",
                                "PLAN_VIABLE",
                                "PLAN_ACHIEVABLE",
                                "PLAN_REALISTIC",
                                "ASSESSMENT_CURRENT",
                                "ASSESSMENT_RECORDED",
                                "RIGHT_PEOPLE",
                                "RIGHT_ISSUES")
                        .map(question -> Map.of(
                                "question",
                                question,
                                "answer",
                                "YES",
                                "evidence",
                                "The plan in force and the assessment.",
                                "colour",
                                "GREEN"))
                        .toList());
    }

    private static Map<String, Object> explained(Scene scene) {
        String today = scene.time().today().toString();
        return Map.of(
                "items",
                Stream.of("TO_CHILD", "TO_PARENTS", "SUPPORT_TO_PARENTS", "SUPPORT_TO_FAMILY")
                        .map(matter -> Map.of("matter", matter, "doneOn", today))
                        .toList());
    }

    private static Map<String, Object> rights() {
        return Map.of(
                "items",
                Stream.of(
                                "ADVOCATE",
                                "COMPLAINT",
                                "SECTION_8_ORDER",
                                "DISCHARGE_OF_ORDER",
                                "CHILDRENS_COMMISSIONER",
                                "SOLICITOR")
                        .map(right ->
                                Map.of("right", right, "explainedHow", "With the picture cards.", "understood", "YES"))
                        .toList());
    }
}
