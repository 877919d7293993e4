package org.openiro.localstack.matrix;

import java.time.LocalDate;
import java.util.Map;
import org.openiro.localstack.api.Api;

/** What a social worker records between reviews. */
final class DailyCare {

    private DailyCare() {}

    static void record(Api worker, LocalDate today, CareCase made) {
        String period = "/v1/periods-of-care/" + made.get(Kind.PERIOD, "");
        // Something is noted, which nobody from outside the authority may read.
        worker.post(
                        period + "/circumstances",
                        worker.get(period).expect(200).etag(),
                        Map.of(
                                "kind", "PLACED_BEFORE_ASSESSMENT",
                                "from", today.toString(),
                                "note", "Agreed with the family."))
                .expect(200);
        made.put(
                Kind.VISIT,
                worker.post(
                                "/v1/children/" + made.get(Kind.CHILD, "") + "/statutory-visits",
                                Map.of("visitedOn", today.toString(), "seen", "SEEN_ALONE", "place", "SCHOOL"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
    }
}
