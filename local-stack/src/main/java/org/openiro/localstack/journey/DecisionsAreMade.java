package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** Three decisions go to the manager: one is agreed, one is disputed, and about one the manager is silent. */
final class DecisionsAreMade implements Step {

    /** What the child reads of one of the decisions. */
    static final String FOR_CHILD = "You will see Noah each week.";

    private static final int DAYS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "Decisions go to the manager, who agrees, disputes, and is silent";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        JsonNode refused = iro.post(review + "/decisions", decision(scene, "More drawing.", Map.of()))
                .expect(422)
                .json();
        report.note(refused.path("title").asText());
        Map<String, Object> worker = Map.of("personId", scene.person(Persona.SOCIAL_WORKER));
        String tutor = draft(iro, review, decision(scene, "A tutor for maths comes twice a week.", worker));
        String brother = draft(iro, review, decision(scene, "Maya sees Noah every Saturday.", worker));
        String drawing = draft(
                iro,
                review,
                decision(scene, "Maya joins the drawing club.", Map.of("name", "Ines Hill", "role", "Head of year")));
        putInWordsForTheChild(iro, brother, report);
        JsonNode issue =
                iro.post(review + "/decisions/issue", Map.of()).expect(201).json();
        report.equal("Three decisions are sent", 3, issue.path("decisions").size());

        Api manager = scene.as(Persona.PRACTICE_MANAGER);
        JsonNode owed = manager.list("/v1/work/mine?childId=" + scene.the(Scene.Thing.CHILD)).stream()
                .filter(each ->
                        each.at("/subject/id").asText().equals(issue.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new StepFailedException("The manager has the decisions in their work"));
        report.passed(
                "The manager has them to answer by " + owed.path("dueDate").asText());
        report.equal("The manager agrees to one", "AGREED", answer(manager, tutor, Map.of("answer", "AGREED")));
        report.equal(
                "and queries another, which is disputed then",
                "DISPUTED",
                answer(manager, brother, Map.of("answer", "QUERIED", "reason", "There is nobody to take her.")));
        iro.post(
                        at(brother) + "/query-answer",
                        iro.get(at(brother)).expect(200).etag(),
                        Map.of("reason", "Her carer will take her. It matters most to Maya."))
                .expect(200);
        report.passed("The IRO lets it stand, and says why");
        silence(scene, iro, drawing, LocalDate.parse(owed.path("dueDate").asText()), report);
    }

    private static void putInWordsForTheChild(Api iro, String decision, Report report) {
        JsonNode hard = forChild(
                iro, decision, "Contact arrangements with your sibling will be facilitated on a weekly basis.");
        report.check("Words that are hard to read are taken, and it is said what makes them hard", warnings(hard) > 0);
        report.note(hard.at("/childsVersion/readability/warnings/0/suggestion").asText());
        report.equal("Easier words are the child's version of it", 0, warnings(forChild(iro, decision, FOR_CHILD)));
    }

    private static JsonNode forChild(Api iro, String decision, String words) {
        return iro.put(
                        at(decision) + "/childs-version",
                        iro.get(at(decision)).expect(200).etag(),
                        Map.of("words", words, "readingBand", "SIMPLE"))
                .expect(200)
                .json();
    }

    private static int warnings(JsonNode decision) {
        return decision.at("/childsVersion/readability/warnings").size();
    }

    /** At midnight after the last day silence is agreement, from that very moment. */
    private static void silence(Scene scene, Api iro, String decision, LocalDate due, Report report) {
        ZonedDateTime passes = due.plusDays(1).atStartOfDay(scene.time().now().getZone());
        scene.time().moveBy(Duration.between(scene.time().now(), passes.plusHours(9)));
        report.note("the local clock says " + scene.time().readable());
        JsonNode answered = Waiting.until(
                PATIENCE,
                "agreement by default",
                () -> iro.get(at(decision)).expect(200).json(),
                seen -> seen.has("response"));
        report.equal(
                "About the third the manager was silent: agreed by default, which is not agreed",
                "AGREED_BY_DEFAULT",
                answered.path("status").asText());
        report.equal(
                "as of midnight",
                passes.toInstant(),
                Instant.parse(answered.at("/response/answeredAt").asText()));
    }

    private static String answer(Api manager, String decision, Map<String, Object> answer) {
        return manager.post(
                        at(decision) + "/response",
                        manager.get(at(decision)).expect(200).etag(),
                        answer)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    private static String draft(Api iro, String review, Map<String, Object> decision) {
        return iro.post(review + "/decisions", decision)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, Object> decision(Scene scene, String text, Map<String, Object> owner) {
        return Map.of(
                "kind",
                "DECISION",
                "source",
                "CHILD_REQUEST",
                "text",
                text,
                "owner",
                owner,
                "dueOn",
                scene.time().today().plusDays(DAYS).toString());
    }

    private static String at(String decision) {
        return "/v1/review-decisions/" + decision;
    }
}
