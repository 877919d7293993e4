package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;

/** The IRO submits the quality form of the review that was held, and issues its record. */
final class IssuedPapers {

    private IssuedPapers() {}

    static void issue(Api iro, CareCase made) {
        String review = "/v1/reviews/" + made.get(Kind.HELD_REVIEW, "");
        Answer blank = iro.get(review + "/quality-form").expect(200);
        Answer filled = iro.put(review + "/quality-form", blank.etag(), Map.of("answers", answers(blank.json())))
                .expect(200);
        iro.post(review + "/quality-form-versions", filled.etag(), Map.of()).expect(200);
        Answer draft = iro.get(review + "/record-draft").expect(200);
        Answer written = iro.put(review + "/record-draft", draft.etag(), Map.of("summary", "She is well."))
                .expect(200);
        iro.post(
                        review + "/record-versions",
                        written.etag(),
                        Map.of(
                                "sha256",
                                written.json().path("sha256").asText(),
                                "incompleteReason",
                                "Nothing else is known yet."))
                .expect(201);
        give(iro, made, review + "/record-recipients");
    }

    /** The advocate was invited and the guardian is a key person: both read it in their portal, and the child in the app. */
    private static void give(Api iro, CareCase made, String list) {
        for (JsonNode recipient : iro.get(list).expect(200).json().path("recipients")) {
            switch (recipient.path("kind").asText()) {
                case "PROFESSIONAL" -> made.put(Kind.RECIPIENT, give(iro, recipient, "PORTAL"));
                case "CHILD" -> give(iro, recipient, "APP");
                default -> {
                    // Still to be decided.
                }
            }
        }
    }

    private static String give(Api iro, JsonNode recipient, String how) {
        String id = recipient.path("id").asText();
        String address = "/v1/record-recipients/" + id;
        iro.post(address + "/receipt", iro.get(address).expect(200).etag(), Map.of("how", how))
                .expect(200);
        return id;
    }

    private static List<Map<String, String>> answers(JsonNode form) {
        return Json.each(form.path("questions"))
                .map(question -> Map.of("question", question.path("code").asText(), "judgement", "YES"))
                .toList();
    }
}
