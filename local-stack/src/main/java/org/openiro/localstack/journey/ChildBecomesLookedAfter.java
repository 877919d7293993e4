package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** Accommodation under section 20 on a Saturday: looked after once 24 hours have passed (Children Act 1989 s.22). */
final class ChildBecomesLookedAfter implements Step {

    private static final String INBOX = "iro.service@northmoor.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "A child becomes looked after on a Saturday";
    }

    @Override
    public void walk(Scene scene, Report report) {
        waitForSaturday(scene, report);
        Api worker = scene.as(Persona.SOCIAL_WORKER);
        int noticesBefore = scene.mailTo(INBOX).size();
        LocalDate saturday = scene.time().today();

        String child = register(worker);
        scene.keep(Scene.Thing.CHILD, child);
        Instant start = scene.time().now().minusHours(1).toInstant().truncatedTo(ChronoUnit.SECONDS);
        Answer begun = worker.post(scene.child("/periods-of-care"), accommodation(start))
                .expect(201);
        String period = begun.json().path("id").asText();
        scene.keep(Scene.Thing.PERIOD_OF_CARE, period);
        report.equal(
                "A social worker registers the child; the first 24 hours are pending",
                "PENDING_24H",
                begun.json().path("status").asText());

        scene.time().moveBy(Duration.ofHours(25));
        report.note("25 hours later: " + scene.time().readable());
        JsonNode active = Waiting.until(
                PATIENCE,
                "the period of care to become active",
                () -> worker.get("/v1/periods-of-care/" + period).expect(200).json(),
                present -> present.path("status").asText().equals("ACTIVE"));
        report.equal(
                "The child is looked after, from the Saturday on",
                saturday.toString(),
                active.path("lookedAfterFrom").asText());

        List<JsonNode> notices = Waiting.until(
                PATIENCE,
                "the notice to the IRO service",
                () -> scene.mailTo(INBOX),
                mails -> mails.size() > noticesBefore);
        report.check("The IRO service has its notice by mail", notices.size() > noticesBefore);
        report.note("\"" + notices.get(notices.size() - 1).path("subject").asText() + "\"");
        checkDeadlines(scene, worker, saturday, report);
    }

    private static void waitForSaturday(Scene scene, Report report) {
        ZonedDateTime now = scene.time().now();
        if (now.getDayOfWeek() != DayOfWeek.SATURDAY || now.getHour() < 1 || now.getHour() > 20) {
            ZonedDateTime saturday =
                    now.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).with(java.time.LocalTime.of(10, 0));
            scene.time().moveBy(Duration.between(now, saturday));
        }
        report.note("the local clock says " + scene.time().readable());
    }

    private static String register(Api worker) {
        return worker.post(
                        "/v1/children",
                        Map.of(
                                "firstName", "Maya",
                                "lastName", "Reed",
                                "dateOfBirth", "2015-05-17",
                                "localChildId", Scene.newLocalId("NM-T"),
                                "sex", "FEMALE",
                                "readingBand", "SIMPLE"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Under section 20, with foster carers. */
    static Map<String, Object> accommodation(Instant start) {
        return Map.of(
                "accommodationStartedAt",
                start.toString(),
                "legalStatus",
                "V2",
                "placement",
                Map.of("kind", "U6", "providerKind", "PR1", "postcode", "ZZ4 2QT", "registrationStatus", "REGISTERED"));
    }

    private static void checkDeadlines(Scene scene, Api worker, LocalDate saturday, Report report) {
        List<JsonNode> deadlines = worker.list(scene.child("/deadlines"));
        for (String rule : List.of("ALLOCATE_IRO", "FIRST_REVIEW")) {
            JsonNode deadline = deadlines.stream()
                    .filter(each -> each.path("rule").asText().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new StepFailedException("There is a deadline " + rule));
            report.equal(
                    "The deadline %s is %s, as the timescale says"
                            .formatted(rule, deadline.path("dueDate").asText()),
                    scene.due(rule, saturday).path("dueDate").asText(),
                    deadline.path("dueDate").asText());
            report.note(deadline.path("explanation").asText());
        }
    }
}
