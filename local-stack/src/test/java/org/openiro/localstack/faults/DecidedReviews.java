package org.openiro.localstack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.matrix.HeldFacts;
import org.openiro.localstack.seed.Persona;

/** Reviews that were held today, and whose decisions wait for the manager's answer. */
final class DecidedReviews {

    /** Later than any manager is silent. */
    static final int DAYS_TO_CARRY_OUT = 30;

    private final LocalTime time;
    private final Api worker;
    private final Api manager;
    private final Api iro;
    private final String iroProfile;
    private final String workerId;

    DecidedReviews(SignIns signIns) {
        time = new LocalTime(signIns.addresses().directory());
        worker = signIns.staff(Persona.SOCIAL_WORKER);
        manager = signIns.staff(Persona.IRO_MANAGER);
        iro = signIns.staff(Persona.IRO);
        iroProfile = named(manager.list("/v1/iros"), Persona.IRO);
        workerId = named(manager.list("/v1/people"), Persona.SOCIAL_WORKER);
    }

    /** @return the id of what was sent to the manager: two decisions */
    String decide() {
        String review = "/v1/reviews/" + hold(bringIntoCare());
        String due = time.today().plusDays(DAYS_TO_CARRY_OUT).toString();
        for (String text : List.of("She sees her brother every Saturday.", "A tutor comes twice a week.")) {
            iro.post(
                            review + "/decisions",
                            Map.of(
                                    "kind",
                                    "DECISION",
                                    "source",
                                    "CHILD_REQUEST",
                                    "text",
                                    text,
                                    "owner",
                                    Map.of("personId", workerId),
                                    "dueOn",
                                    due))
                    .expect(201);
        }
        return id(iro.post(review + "/decisions/issue", Map.of()));
    }

    private String bringIntoCare() {
        LocalDate today = time.today();
        String child = id(worker.post(
                "/v1/children", Map.of("firstName", "Ada", "lastName", "Quietly", "dateOfBirth", "2013-04-05")));
        id(worker.post(
                "/v1/children/" + child + "/periods-of-care",
                Map.of(
                        "accommodationStartedAt",
                        today.minusDays(7) + "T13:30:00Z",
                        "legalStatus",
                        "C1",
                        "placement",
                        Map.of("kind", "U6", "providerKind", "PR1"))));
        String allocation = "/v1/allocations/"
                + id(manager.post(
                        "/v1/children/" + child + "/allocations",
                        Map.of("iroId", iroProfile, "from", today.toString())));
        iro.post(
                        allocation + "/first-meeting",
                        iro.get(allocation).expect(200).etag(),
                        Map.of("date", today.toString(), "place", "WHERE_YOU_LIVE", "alone", true))
                .expect(200);
        return child;
    }

    private String hold(String child) {
        Answer planned = iro.post(
                        "/v1/children/" + child + "/reviews",
                        Map.of(
                                "scheduledFor",
                                time.now().plusDays(1).toInstant().toString(),
                                "venue",
                                Map.of("kind", "OFFICE"),
                                "attendees",
                                List.of()))
                .expect(201);
        String review = planned.json().path("id").asText();
        iro.post(
                        "/v1/reviews/" + review + "/holding",
                        planned.etag(),
                        HeldFacts.on(time.today().toString()))
                .expect(200);
        return review;
    }

    private static String named(List<JsonNode> people, Persona wanted) {
        return people.stream()
                .filter(each -> each.path("displayName").asText().equals(wanted.displayName()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String id(Answer made) {
        return made.expect(201).json().path("id").asText();
    }
}
