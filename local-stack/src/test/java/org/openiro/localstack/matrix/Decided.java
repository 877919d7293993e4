package org.openiro.localstack.matrix;

import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;

/** What the review of the case that was held decided, sent to the manager. */
final class Decided {

    private Decided() {}

    /** @param owner the id of the person who carries it out */
    static void send(Api iro, String owner, String dueOn, CareCase made) {
        String decisions = "/v1/reviews/" + made.get(Kind.HELD_REVIEW, "") + "/decisions";
        made.put(
                Kind.DECISION,
                id(iro.post(
                        decisions,
                        Map.of(
                                "kind", "DECISION",
                                "source", "OTHER",
                                "text", "Noor sees her sister every Sunday.",
                                "owner", Map.of("personId", owner),
                                "dueOn", dueOn))));
        made.put(Kind.DECISION_ISSUE, id(iro.post(decisions + "/issue", Map.of())));
    }

    private static String id(Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }
}
