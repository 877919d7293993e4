package org.openiro.localstack.matrix;

import java.time.LocalDate;
import java.util.Map;
import org.openiro.localstack.api.Api;

/** What is told and written down between reviews. */
final class BetweenReviews {

    private BetweenReviews() {}

    static void record(Api worker, Api iro, LocalDate today, CareCase made) {
        made.put(
                Kind.EVENT,
                worker.post(
                                "/v1/children/" + made.get(Kind.CHILD, "") + "/significant-events",
                                Map.of(
                                        "kind", "SCHOOL_EXCLUSION",
                                        // Told late, which is a sign of drift.
                                        "occurredOn", today.minusWeeks(2).toString(),
                                        "description", "Excluded for three days."))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
        made.put(
                Kind.CONCERN,
                worker.post(
                                "/v1/children/" + made.get(Kind.CHILD, "") + "/concern-links",
                                Map.of("name", "Layla Hassan", "relation", "Foster carer"))
                        .expect(201)
                        .json()
                        .path("concernId")
                        .asText());
        made.put(
                Kind.NOTE,
                iro.post(
                                "/v1/children/" + made.get(Kind.CHILD, "") + "/case-notes",
                                Map.of("kind", "IRO_OVERSIGHT", "text", "All is well.", "notedOn", today.toString()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
        made.put(
                Kind.PROPOSAL,
                worker.post(
                                "/v1/children/" + made.get(Kind.CHILD, "") + "/change-proposals",
                                Map.of(
                                        "kind", "END_OF_SETTLED_PLACEMENT",
                                        "description", "To move near her aunt.",
                                        "plannedFor", today.plusMonths(1).toString()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText());
        String toTeam = feedback(iro, "TEAM", made);
        made.put(Kind.PRACTICE_FEEDBACK, toTeam);
        // A social worker reads what was sent to them, and not to their manager.
        made.put(Kind.PRACTICE_FEEDBACK, "SOCIAL_WORKER", feedback(iro, "SOCIAL_WORKER", made), toTeam);
    }

    private static String feedback(Api iro, String to, CareCase made) {
        return iro.post(
                        "/v1/children/" + made.get(Kind.CHILD, "") + "/practice-feedback",
                        Map.of("to", to, "kind", "POSITIVE", "theme", "VISITS", "text", "She trusts you."))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
