package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.seed.Persona;

/** Siblings share an IRO, unless there is a ground that they should not. */
final class BrotherComesIntoCare implements Step {

    @Override
    public String title() {
        return "The child's brother comes into care, and gets the same IRO";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api worker = scene.as(Persona.SOCIAL_WORKER);
        Api manager = scene.as(Persona.IRO_MANAGER);
        String brother = register(worker);
        scene.keep(Scene.Thing.BROTHER, brother);
        Instant start = hoursAgo(scene, 72);
        JsonNode period = worker.post(
                        "/v1/children/" + brother + "/periods-of-care", ChildBecomesLookedAfter.accommodation(start))
                .expect(201)
                .json();
        scene.keep(Scene.Thing.BROTHERS_PERIOD, period.path("id").asText());
        report.equal(
                "The brother has been looked after for three days",
                "ACTIVE",
                period.path("status").asText());
        worker.post("/v1/sibling-groups", Map.of("childIds", List.of(scene.the(Scene.Thing.CHILD), brother)))
                .expect(201);

        List<JsonNode> suggested = Json.each(manager.get("/v1/children/" + brother + "/iro-suggestions")
                        .expect(200)
                        .json()
                        .path("items"))
                .toList();
        JsonNode first = suggested.get(0);
        report.equal(
                "Of " + suggested.size() + " IROs the sister's is suggested first",
                Persona.IRO.displayName(),
                first.path("displayName").asText());
        report.check("and why: a sibling's IRO", first.path("facts").toString().contains("SIBLINGS_IRO"));
        report.note("%s children for each full-time post; %s more would be as many as guidance recommends"
                .formatted(
                        first.path("caseload").path("perFullTimeEquivalent").asText(),
                        first.path("roomLeft").asText()));

        String allocations = "/v1/children/" + brother + "/allocations";
        Answer other = manager.post(allocations, allocation(scene, suggested, Persona.SECOND_IRO));
        report.equal("Somebody else needs a ground and a reason", 422, other.status());
        report.note(other.json().path("detail").asText());
        manager.post(allocations, allocation(scene, suggested, Persona.IRO)).expect(201);
        report.passed("The manager decides: the same IRO for both");
        goToShortBreaks(scene, worker, report);
    }

    /** Children in short breaks are reviewed by a clock of their own (CPPCR regulation 48). */
    private static void goToShortBreaks(Scene scene, Api worker, Report report) {
        String address = "/v1/periods-of-care/" + scene.the(Scene.Thing.BROTHERS_PERIOD);
        worker.post(
                        address + "/end",
                        worker.get(address).expect(200).etag(),
                        Map.of("endedAt", hoursAgo(scene, 40).toString(), "reason", "E4A"))
                .expect(200);
        String brother = "/v1/children/" + scene.the(Scene.Thing.BROTHER);
        Map<String, Object> breaks = new HashMap<>(ChildBecomesLookedAfter.accommodation(hoursAgo(scene, 30)));
        breaks.put("legalStatus", "V4");
        JsonNode period =
                worker.post(brother + "/periods-of-care", breaks).expect(201).json();
        report.equal(
                "He lives at home again, with short breaks: another clock",
                "SHORT_BREAK",
                period.path("reviewRegime").asText());
        report.note(period.path("reviewRegimeReason").asText());
        JsonNode deadline = worker.list(brother + "/deadlines").stream()
                .filter(each -> each.path("rule").asText().equals("SHORT_BREAK_FIRST_REVIEW"))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The first review by that clock falls due"));
        report.passed("by which his first review is due in three months");
        report.note(deadline.path("explanation").asText());
    }

    private static Instant hoursAgo(Scene scene, int hours) {
        return scene.time().now().minusHours(hours).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String register(Api worker) {
        return worker.post(
                        "/v1/children",
                        Map.of(
                                "firstName", "Noah",
                                "lastName", "Reed",
                                "dateOfBirth", "2018-02-03",
                                "localChildId", Scene.newLocalId("NM-B"),
                                "sex", "MALE"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, String> allocation(Scene scene, List<JsonNode> suggested, Persona iro) {
        return Map.of(
                "iroId",
                suggested.stream()
                        .filter(each -> each.path("displayName").asText().equals(iro.displayName()))
                        .map(each -> each.path("iroId").asText())
                        .findFirst()
                        .orElseThrow(() -> new StepFailedException(iro.displayName() + " is among the IROs")),
                "from",
                scene.time().today().toString());
    }
}
