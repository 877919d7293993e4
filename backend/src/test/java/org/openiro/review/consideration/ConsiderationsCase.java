package org.openiro.review.consideration;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.review.PlanElement;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.TestClock;

/** A review that is planned for the end of June, with one attendee. */
abstract class ConsiderationsCase {

    static final String POINT = "{\"standing\": \"DISCUSSED\", \"words\": \"She has a tutor now\"}";
    static final String SCRUTINY = """
            {"questions": ["Has the assessment been done?"], "finding": "Glasses are ordered", "evidence": "The plan"}
            """;
    static final String VIEW = "{\"source\": \"IRO\", \"words\": \"I want to stay\", \"saidOn\": \"2026-06-09\"}";

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;
    UUID review;
    String attendee;

    @BeforeEach
    void aPlannedReview() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
        var planned = asIro().headers(Api.key())
                .body("""
                {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "OFFICE"},
                 "attendees": [{"name": "Ruth Bell", "roleLabel": "Your aunt", "whyTheyCome": "She knows you"}]}
                """)
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201);
        review = UUID.fromString(planned.extract().path("id"));
        attendee = planned.extract().path("attendees[0].id");
    }

    RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    String considerations() {
        return "/v1/reviews/" + review + "/considerations";
    }

    ValidatableResponse read() {
        return asIro().get(considerations()).then().statusCode(200);
    }

    ValidatableResponse put(String part, String body) {
        return put(asIro(), part, body);
    }

    ValidatableResponse put(RequestSpecification who, String part, String body) {
        return who.header("If-Match", "*")
                .body(body)
                .put(considerations() + "/" + part)
                .then();
    }

    ValidatableResponse complete() {
        return asIro().headers(Api.key())
                .header("If-Match", "*")
                .post(considerations() + "/completion")
                .then();
    }

    void held(String day) {
        clock.set(day + "T17:00");
        amira.but(
                "update openiro.review set status = 'HELD', participation_code = 'PN7', opened_on = '%1$s', completed_on = '%1$s', counts_on = '%1$s' where id = '%2$s'"
                        .formatted(day, review));
    }

    /** A plan in force since the tenth of June. */
    void plan(String outline) {
        amira.but("""
                insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at, drafted_by,
                    in_force_on, in_force_by) values (gen_random_uuid(), :place, :child, 1, 'IN_FORCE',
                    '{"outline": %1$s, "elements": {}}', '2026-06-10', '%2$s', '2026-06-10', '%2$s')
                """.formatted(outline, CareCase.person(amira.worker())));
    }

    /** Every part that can be recorded, as address and body. */
    List<List<String>> parts() {
        return Stream.of(
                        Arrays.stream(AgendaItem.values()).map(item -> List.of("agenda/" + item, POINT)),
                        Arrays.stream(EssentialElement.values()).map(each -> List.of("essentials/" + each, SCRUTINY)),
                        Arrays.stream(PlanElement.values())
                                .filter(PlanElement::isExpected)
                                .map(element -> List.of("child-views/" + element, VIEW)),
                        Stream.of(
                                List.of("attendance", items("""
                                        {"attendeeId": "%s", "came": true, "mode": "ONLINE"},
                                        {"name": "Sam", "roleLabel": "Friend", "came": false, "note": "Ill"}
                                        """.formatted(attendee))),
                                List.of("assurance", items(each(AssuranceQuestion.values(), """
                                        {"question": "%s", "answer": "PARTLY", "evidence": "The plan", "colour": "AMBER"}
                                        """))),
                                List.of("placement", """
                                        {"meetsNeeds": "NO", "reason": "Two hours to school", "consequence": "DISPUTE",
                                         "consequenceWords": "With the team manager"}
                                        """),
                                List.of(
                                        "permanence",
                                        "{\"timescalesViable\": \"YES\", \"reason\": \"In time for her\"}"),
                                List.of("permanence-explained", items(each(ExplanationMatter.values(), """
                                        {"matter": "%s", "doneOn": "2026-06-09"}
                                        """))),
                                List.of("rights", items(each(ChildsRight.values(), """
                                        {"right": "%s", "explainedHow": "With cards", "understood": "YES"}
                                        """))),
                                List.of("concerns-invited", "{\"how\": \"At the end\"}"),
                                List.of("plan-outcome", "{\"outcome\": \"CONFIRMED\", \"reason\": \"It works\"}"),
                                List.of("compliance", "{\"rating\": \"MET\", \"narrative\": \"All in time\"}")))
                .flatMap(each -> each)
                .toList();
    }

    private static String items(String entries) {
        return "{\"items\": [" + entries + "]}";
    }

    private static String each(Object[] values, String entry) {
        return Arrays.stream(values).map(entry::formatted).collect(Collectors.joining(","));
    }
}
