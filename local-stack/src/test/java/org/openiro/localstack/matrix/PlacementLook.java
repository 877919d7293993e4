package org.openiro.localstack.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Api;

/** The IRO looks at the placement of the case, whose provider is not registered. */
final class PlacementLook {

    private static final List<String> QUESTIONS = Arrays.asList(
            "SAFE_THERE",
            "SEEN_THERE",
            "CHILDS_VIEW_HEARD",
            "RISKS_ASSESSED",
            "DIRECTOR_AGREED",
            "REGULATOR_TOLD",
            "VISITED_WEEKLY",
            "MOVE_PLANNED");

    private PlacementLook() {}

    static void take(Api iro, CareCase made) {
        String period = "/v1/periods-of-care/" + made.get(Kind.PERIOD, "");
        var placement = iro.get(period).expect(200).json().at("/placements/0");
        made.put(
                Kind.PLACEMENT_REVIEW,
                iro.post(
                                period + "/placement-reviews",
                                Map.of(
                                        "placementId", placement.path("id").asText(),
                                        "reviewedOn", placement.path("from").asText(),
                                        "answers", answers()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
    }

    private static List<Map<String, String>> answers() {
        return QUESTIONS.stream()
                .map(question -> Map.of("question", question, "finding", "YES"))
                .toList();
    }
}
