package org.openiro.localstack.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.Persona;

/** Everything that should be so before a first review is done, by whoever has to do it, until nothing is amber. */
final class ReviewIsPrepared implements Step {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String MAIL = "daniel.price@northmoor.example";

    @Override
    public String title() {
        return "The review is prepared, until it is ready";
    }

    @Override
    public void walk(Scene scene, Report report) {
        Api iro = scene.as(Persona.IRO);
        Api worker = scene.as(Persona.SOCIAL_WORKER);
        String review = "/v1/reviews/" + scene.the(Scene.Thing.REVIEW);
        Parts part = new Parts(review + "/preparation");
        report.check("Much is still to be done", !"GREEN".equals(tellReadiness(iro, review, report)));

        String today = scene.time().today().toString();
        part.put(
                iro,
                "/planning-talk",
                Map.of(
                        "talkedOn", today,
                        "topics", "School, and when Maya sees her brother.",
                        "arrangementsAgreed", "At the school after football.",
                        "childConsultationPlan", "Grace visits on Wednesday and brings the cards."));
        report.passed("IRO and social worker have talked about it");
        invite(scene, iro, review, report);
        writePlanAndReport(scene, worker, part, today);
        report.passed("The care plan is in force, the social worker's report is there");
        listen(scene, iro, review, report);

        LocalDate visit = meetTheChild(scene, iro, part);
        report.passed("On " + visit + " the IRO meets the child at home, alone, and asks");
        informEverybody(scene, worker, visit);
        read(iro, part);
        report.passed("Child and family have been told about reviews; the IRO has read the papers");
        report.equal("The review is ready", "GREEN", tellReadiness(iro, review, report));
    }

    private static void invite(Scene scene, Api iro, String review, Report report) {
        JsonNode shown = iro.get(review).expect(200).json();
        String attendee = shown.path("attendees").path(0).path("id").asText();
        iro.post(
                        review + "/invitation-list",
                        iro.get(review).expect(200).etag(),
                        Map.of(
                                "invitations",
                                List.of(Map.of(
                                        "attendeeId", attendee, "channel", "EMAIL", "form", "NONE", "email", MAIL))))
                .expect(200);
        Api office = scene.as(Persona.ADMIN);
        report.check(
                "The review administration has the invitations to send",
                office.list("/v1/work/mine?childId=" + scene.the(Scene.Thing.CHILD)).stream()
                        .anyMatch(each -> each.path("kind").asText().equals("PREPARATION")));
        office.post(review + "/invitations", office.get(review).expect(200).etag(), Map.of())
                .expect(200);
        List<JsonNode> mails =
                Waiting.until(PATIENCE, "the invitation by mail", () -> scene.mailTo(MAIL), found -> !found.isEmpty());
        report.passed("The invitation has arrived by mail, with an entry for the calendar");
        report.note("\"" + mails.get(mails.size() - 1).path("subject").asText() + "\"");
    }

    private static void writePlanAndReport(Scene scene, Api worker, Parts part, String today) {
        JsonNode draft = worker.post(scene.child("/care-plans")).expect(201).json();
        String plan = "/v1/care-plans/" + draft.path("id").asText();
        worker.put(
                        plan + "/elements/EDUCATION",
                        worker.get(plan).expect(200).etag(),
                        Map.of(
                                "need", "Maya is new at her school.",
                                "plan", "A tutor twice a week.",
                                "actions", List.of(),
                                "childsView", "I like maths."))
                .expect(200);
        worker.put(
                        plan + "/outline",
                        worker.get(plan).expect(200).etag(),
                        Map.of(
                                "permanence",
                                Map.of(
                                        "primary",
                                        Map.of("kind", "EVENTUAL_RETURN", "by", inMonths(scene, 6)),
                                        "parallel",
                                        List.of(Map.of("kind", "LONG_TERM_FOSTERING", "by", inMonths(scene, 9)))),
                                "contingency",
                                "If the foster family cannot go on, her aunt takes Maya in.",
                                "assessment",
                                Map.of("kind", "SINGLE_ASSESSMENT", "finishedOn", today)))
                .expect(200);
        worker.post(
                        plan + "/entry-into-force",
                        worker.get(plan).expect(200).etag(),
                        Map.of("significantChanges", List.of(), "gapReason", "Maya came into care this week."))
                .expect(200);
        part.put(worker, "/papers/SOCIAL_WORK_REPORT", Map.of("state", "PRESENT", "dated", today));
        for (String paper : List.of("PLACEMENT_PLAN", "ASSESSMENT", "HEALTH_PLAN", "EDUCATION_PLAN")) {
            part.put(worker, "/papers/" + paper, Map.of("state", "PRESENT", "dated", today));
        }
    }

    private static String inMonths(Scene scene, int months) {
        return scene.time().today().plusMonths(months).toString();
    }

    /** The child says how the review should be, and hears what becomes of it. */
    private static void listen(Scene scene, Api iro, String review, Report report) {
        String mine = "/v1/me/reviews/" + scene.the(Scene.Thing.REVIEW) + "/wishes";
        Api child = scene.asChild();
        child.put(
                        mine,
                        child.get(mine).expect(200).etag(),
                        Map.of("placeKind", "SCHOOL", "partOfDay", "AFTERNOON", "timeText", "After football."))
                .expect(201);
        String wishes = review + "/wishes";
        iro.put(
                        wishes + "/answers",
                        iro.get(wishes).expect(200).etag(),
                        Map.of(
                                "answers",
                                List.of(
                                        Map.of("about", "PLACE", "asWished", true),
                                        Map.of(
                                                "about", "TIME",
                                                "asWished", false,
                                                "explanation",
                                                        "The room is only free at two. We keep you a place at football."))))
                .expect(200);
        JsonNode answered = child.get(mine).expect(200).json();
        report.check(
                "The child says how the review should be, and reads why one thing is otherwise",
                answered.toString().contains("The room is only free at two."));
    }

    private static LocalDate meetTheChild(Scene scene, Api iro, Parts part) {
        JsonNode allocation = iro.list(scene.child("/allocations")).get(0);
        LocalDate visit = LocalDate.parse(allocation.at("/nextVisit/date").asText());
        scene.time()
                .moveBy(Duration.between(
                        scene.time().now(),
                        visit.atTime(16, 0).atZone(scene.time().now().getZone())));
        String address = "/v1/allocations/" + allocation.path("id").asText();
        String day = visit.toString();
        iro.post(
                        address + "/first-meeting",
                        iro.get(address).expect(200).etag(),
                        Map.of("date", day, "place", "WHERE_YOU_LIVE", "alone", true))
                .expect(200);
        part.put(iro, "/consultation", Map.of("by", "IRO", "spokenOn", day, "alone", true, "issues", "More drawing."));
        part.put(iro, "/visit", Map.of("visitedOn", day, "inPlacement", true, "alone", true));
        part.put(iro, "/venue", Map.of("proposedBy", "CHILD", "agreedByChild", true));
        return visit;
    }

    private static void informEverybody(Scene scene, Api worker, LocalDate day) {
        for (String recipient : List.of("CHILD", "FAMILY")) {
            worker.post(
                            scene.child("/information-packs"),
                            Map.of(
                                    "recipient",
                                    recipient,
                                    "topics",
                                    List.of("REVIEWS", "WHO_IS_WHO"),
                                    "language",
                                    "en",
                                    "format",
                                    "LEAFLET",
                                    "date",
                                    day.toString()))
                    .expect(201);
        }
    }

    private static void read(Api iro, Parts part) {
        for (JsonNode paper : Json.each(
                        iro.get(part.address()).expect(200).json().path("papers"))
                .toList()) {
            if (paper.path("state").asText().equals("PRESENT")) {
                iro.post(
                                part.address() + "/papers/"
                                        + paper.path("paper").asText() + "/reading",
                                iro.get(part.address()).expect(200).etag())
                        .expect(200);
            }
        }
    }

    /** @return the colour of the whole */
    private static String tellReadiness(Api iro, String review, Report report) {
        JsonNode readiness = iro.get(review + "/readiness").expect(200).json();
        StringJoiner items = new StringJoiner(", ");
        readiness.path("items").forEach(item -> {
            if (!item.path("colour").asText().equals("GREEN")) {
                items.add(item.path("item").asText() + " " + item.path("colour").asText());
            }
        });
        report.note(readiness.path("colour").asText() + (items.length() == 0 ? "" : ": " + items));
        return readiness.path("colour").asText();
    }
}
