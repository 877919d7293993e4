package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** The record is issued for good, and each who took part gets the copy that is for them, or a reason why not. */
final class RecordReachesEverybody implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUMMARY = "Maya is well where she lives. She wants to draw more, and to see Noah.";
    private static final String FOR_CHILD = "You told us that you like maths. You want to draw more.";
    private static final String DECIDED = DecisionsAreMade.FOR_CHILD;
    private static final String MOTHER = "rosa.reed@mail.example";

    @Override
    public String title() {
        return "The record is issued, and reaches everybody";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        issue(iro, review, report);
        Answer page = iro.get(review + "/record-versions/1", "application/pdf").expect(200);
        report.check("It can be had as PDF", new String(page.body(), 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));

        Api office = scene.as(Persona.ADMIN);
        String list = review + "/record-recipients";
        office.post(list, Map.of("kind", "FAMILY", "name", "Rosa Reed", "email", MOTHER))
                .expect(201);
        String father = office.post(list, Map.of("kind", "FAMILY", "name", "Karl Reed"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        command(office, father, "/exclusion", Map.of("reason", "Nobody knows where he lives."));
        for (JsonNode recipient : office.get(list).expect(200).json().path("recipients")) {
            if (recipient.path("state").asText().equals("TO_DECIDE")) {
                command(office, recipient.path("id").asText(), "/receipt", way(recipient));
            }
        }
        JsonNode everybody = Waiting.until(
                PATIENCE,
                "everybody to have theirs",
                () -> office.get(list).expect(200).json(),
                seen -> seen.path("complete").asBoolean());
        report.passed(everybody.path("recipients").size() + " people were dealt with: by mail, by letter, in the app;"
                + " and one gets none, for a reason");
        List<JsonNode> mails = scene.mailTo(MOTHER);
        report.check(
                "The mail to her mother says nothing of Maya, but where to read it",
                mails.size() == 1
                        && mails.get(0).path("text").asText().contains("/links/")
                        && !mails.get(0).toString().contains("Maya"));
        readByTheChild(scene, report);
        report.check(
                "Record and distribution were in time",
                iro.list(scene.child("/deadlines?status=MET")).stream()
                                .map(deadline -> deadline.path("rule").asText())
                                .filter(rule -> rule.equals("RECORD") || rule.equals("DISTRIBUTION"))
                                .count()
                        == 2);
    }

    private static void issue(Api iro, String review, Report report) {
        String draft = review + "/record-draft";
        iro.put(
                        draft,
                        iro.get(draft).expect(200).etag(),
                        Map.of(
                                "summary", SUMMARY,
                                "forChild", FOR_CHILD))
                .expect(200);
        Answer read = iro.get(draft).expect(200);
        report.equal(
                "Nothing lacks in the record",
                List.of(),
                Json.each(read.json().path("lacks")).toList());
        JsonNode issued = iro.post(
                        review + "/record-versions",
                        read.etag(),
                        Map.of("sha256", read.json().path("sha256").asText()))
                .expect(201)
                .json();
        report.passed("The record is issued: " + issued.path("sections").size() + " sections");
        report.check(
                "What was decided stands in it for the child, in words that were written for her",
                Json.each(issued.path("sections"))
                        .filter(section -> section.path("part").asText().equals("DECISIONS"))
                        .anyMatch(section -> section.path("forChild").toString().contains(DECIDED)));
    }

    /** Words for a child, and nothing that was written for adults. */
    private static void readByTheChild(Scene scene, Report report) {
        String mine = scene.asChild()
                .get("/v1/me/reviews/" + scene.the(Scene.Thing.REVIEW) + "/record")
                .expect(200)
                .json()
                .toString();
        report.check(
                "The child reads a record of her own in the app",
                mine.contains(FOR_CHILD) && mine.contains(DECIDED) && !mine.contains(SUMMARY));
        report.check(
                "and what was decided",
                scene.asChild()
                        .get("/v1/me/decisions")
                        .expect(200)
                        .json()
                        .toString()
                        .contains(DECIDED));
    }

    private static Map<String, Object> way(JsonNode recipient) {
        return switch (recipient.path("kind").asText()) {
            case "CHILD" -> Map.of("how", "APP");
            case "SERVICE" -> Map.of("how", "PORTAL");
            default -> Map.of("how", recipient.path("emailKnown").asBoolean() ? "LINK" : "LETTER");
        };
    }

    private static void command(Api office, String recipient, String verb, Map<String, Object> said) {
        String at = "/v1/record-recipients/" + recipient;
        office.post(at + verb, office.get(at).expect(200).etag(), said).expect(200);
    }
}
