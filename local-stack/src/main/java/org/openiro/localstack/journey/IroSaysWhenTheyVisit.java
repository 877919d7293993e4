package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.seed.Persona;

/** The IRO means to visit, and the child knows when. */
final class IroSaysWhenTheyVisit implements Step {

    private static final int DAYS_AHEAD = 3;

    @Override
    public String title() {
        return "The IRO says when they visit next";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String day = scene.time().now().toLocalDate().plusDays(DAYS_AHEAD).toString();
        JsonNode allocation = iro.list(scene.child("/allocations")).get(0);
        String address = "/v1/allocations/" + allocation.path("id").asText();
        iro.put(
                        address + "/next-visit",
                        iro.get(address).expect(200).etag(),
                        Map.of("date", day, "partOfDay", "AFTERNOON"))
                .expect(200);
        report.passed("The IRO plans to visit on " + day);

        JsonNode visit =
                scene.asChild().get("/v1/me/iro").expect(200).json().path("iro").path("nextVisit");
        report.equal("The child sees the day", day, visit.path("date").asText());
        report.note("\"" + visit.path("text").asText() + "\"");
    }
}
