package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.seed.Persona;

/** The IRO must be independent of the case and currently registered, and there is one at a time (CPPCR reg 46). */
final class IroIsAllocated implements Step {

    @Override
    public String title() {
        return "An IRO is allocated";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api manager = scene.as(Persona.IRO_MANAGER);
        String allocations = scene.child("/allocations");

        Answer conflict = whileTheTeamManagerIsAnIro(
                scene, () -> manager.post(allocations, allocation(scene, Persona.PRACTICE_MANAGER.displayName())));
        report.equal(
                "The manager of the child's own team is refused: conflict of interest",
                "422 iro-conflict",
                conflict.status() + " " + conflict.problem());
        report.check("The ground is named", !conflict.json().path("errors").isEmpty());
        conflict.json()
                .path("errors")
                .forEach(ground -> report.note(ground.path("message").asText()));

        Answer lapsed = manager.post(allocations, allocation(scene, "Martin Vale"));
        report.equal(
                "An IRO whose registration has lapsed is refused",
                "422 iro-registration-lapsed",
                lapsed.status() + " " + lapsed.problem());

        Map<String, String> grace = allocation(scene, Persona.IRO.displayName());
        List<Answer> race = Stream.generate(() -> CompletableFuture.supplyAsync(() -> manager.post(allocations, grace)))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        report.equal(
                "Of two allocations at the same moment one succeeds",
                List.of(201, 409),
                race.stream().map(Answer::status).sorted().toList());
        JsonNode child = scene.as(Persona.IRO).get(scene.child("")).expect(200).json();
        report.equal(
                "Grace Okafor is the child's IRO, and sees the child from now on",
                Persona.IRO.displayName(),
                child.path("iro").path("displayName").asText());
    }

    /** Helen Marsh manages the child's team; who is no IRO at all would be refused for that alone. */
    private static Answer whileTheTeamManagerIsAnIro(Scene scene, Supplier<Answer> attempt) {
        Api admin = scene.as(Persona.ADMIN);
        String person = admin.list("/v1/people?role=PRACTICE_MANAGER").stream()
                .filter(each -> each.path("displayName").asText().equals(Persona.PRACTICE_MANAGER.displayName()))
                .map(each -> "/v1/people/" + each.path("id").asText())
                .findFirst()
                .orElseThrow();
        Answer withRole =
                admin.post(person + "/memberships", Map.of("role", "IRO")).expect(201);
        try {
            return attempt.get();
        } finally {
            String role = Json.each(withRole.json().path("memberships"))
                    .filter(membership -> membership.path("role").asText().equals("IRO") && !membership.has("endedOn"))
                    .map(membership -> membership.path("id").asText())
                    .findFirst()
                    .orElseThrow();
            admin.delete(person + "/memberships/" + role, admin.get(person).etag())
                    .expect(200);
        }
    }

    private static Map<String, String> allocation(Scene scene, String name) {
        String iro = scene.as(Persona.IRO_MANAGER).list("/v1/iros").stream()
                .filter(profile -> profile.path("displayName").asText().equals(name))
                .map(profile -> profile.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StepFailedException("There is a profile of " + name));
        return Map.of("iroId", iro, "from", scene.time().today().toString());
    }
}
