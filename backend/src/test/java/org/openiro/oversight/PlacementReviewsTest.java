package org.openiro.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira moves on Monday 8 June 2026 to a provider who is not registered. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PlacementReviewsTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @BeforeEach
    void setClock() {
        clock.set("2026-06-09T10:00");
    }

    @Test
    void shouldBeForThoseWhoAnswerForTheChild() {
        String placement = move("2026-06-08", "UNREGISTERED");
        String look = id(record(iro(), placement, "2026-06-09", "", ""));
        Api.anonymous().get(path()).then().statusCode(401);
        place.as("ADVOCATE").get(path()).then().statusCode(403);
        record(Api.asSubject(amira.worker()), placement, "2026-06-09", "", "").statusCode(403);
        CareCase ben = CareCase.amira(place);
        record(Api.asSubject(ben.iro()), placement, "2026-06-09", "", "").statusCode(404);
        Api.asSubject(ben.iro()).get(path()).then().statusCode(404);
        Api.asSubject(ben.iro()).get("/v1/placement-reviews/" + look).then().statusCode(404);
        AnotherAuthority.register()
                .as("DCS")
                .get("/v1/placement-reviews/" + look)
                .then()
                .statusCode(404);
        answer(AnotherAuthority.register().as("DCS"), look).statusCode(404);
        answer(iro(), look).statusCode(403);
    }

    @Test
    void shouldOweTheIroALookWithinTwoWorkingDays() {
        move("2026-06-08", "UNREGISTERED");
        assertThat(deadlines("PLACEMENT_REVIEW")).containsExactly("2026-06-10|OPEN|null|IRO");
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?", amira.child()))
                .containsExactly("UNREGISTERED_PLACEMENT");
        iro().get("/v1/work/mine?kind=PLACEMENT")
                .then()
                .body("items.title", contains("Look at the placement of Amira K., whose provider is not registered"));
        move("2026-06-09", "OTHER");
        assertThat(deadlines("PLACEMENT_REVIEW"))
                .containsExactly("2026-06-10|WITHDRAWN|null|IRO", "2026-06-11|OPEN|null|IRO");
        move("2026-06-09", "REGISTERED");
        assertThat(deadlines("PLACEMENT_REVIEW"))
                .containsExactly("2026-06-10|WITHDRAWN|null|IRO", "2026-06-11|WITHDRAWN|null|IRO");
    }

    @Test
    void shouldOweNoLookOnceCareHasEnded() {
        move("2026-06-08", "UNREGISTERED");
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-06-09T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        assertThat(deadlines("PLACEMENT_REVIEW")).containsExactly("2026-06-10|WITHDRAWN|null|IRO");
    }

    @Test
    void shouldRefuseWhatIsNotWhole() {
        String placement = move("2026-06-08", "UNREGISTERED");
        body(iro(), body(placement, "2026-06-09", "", "").replaceFirst("SEEN_THERE", "SAFE_THERE"))
                .statusCode(400)
                .body("errors.code", contains("DUPLICATE", "SEEN_THERE"));
        body(iro(), body(placement, "2026-06-09", "", "").replace("}]", "}], \"reason\": \"None\""))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        record(iro(), UUID.randomUUID().toString(), "2026-06-09", "", "")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        record(iro(), placement, "2026-06-07", "", "")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        record(iro(), placement, "2026-06-10", "", "").statusCode(422);
        record(iro(), placement, "2026-06-09", "MOVE_PLANNED", "")
                .statusCode(422)
                .body("type", equalTo("/problems/escalation-reason-missing"));
        record(iro(), placement, "2026-06-09", "", ", \"escalatedTo\": \"DCS\"").statusCode(422);
    }

    @Test
    void shouldMeetTheDutyAlsoWithoutAnEscalation() {
        String placement = move("2026-06-08", "UNREGISTERED");
        String first =
                id(record(iro(), placement, "2026-06-08", "MOVE_PLANNED", ", \"reason\": \"She moves on Friday.\"")
                        .statusCode(201)
                        .body("$", not(hasKey("escalatedTo")))
                        .body("answers", hasSize(8)));
        assertThat(deadlines("PLACEMENT_REVIEW")).containsExactly("2026-06-10|MET|2026-06-08|IRO");
        String second = id(record(place.as("IRO_MANAGER"), placement, "2026-06-09", "", ""));
        iro().get(path() + "?limit=1").then().statusCode(200).body("items.id", contains(second));
        String cursor = iro().get(path() + "?limit=1").then().extract().path("nextCursor");
        Api.asSubject(amira.worker())
                .get(path() + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(first))
                .body("$", not(hasKey("nextCursor")));
        answer(place.as("IRO_MANAGER"), first).statusCode(409).body("type", equalTo("/problems/escalation-not-open"));
    }

    @Test
    void shouldBringAConcernToTheDirectorPastTheManagers() {
        String look = id(record(
                        iro(),
                        move("2026-06-08", "UNREGISTERED"),
                        "2026-06-09",
                        "DIRECTOR_AGREED",
                        ", \"escalatedTo\": \"DCS\", \"reason\": \"Nobody has agreed.\"")
                .statusCode(201));
        assertThat(deadlines("ESCALATION_ANSWER")).containsExactly("2026-06-10|OPEN|null|DCS");
        place.as("DCS").get("/v1/work/mine").then().body("items.subject.id", contains(look));
        place.as("IRO_MANAGER").get("/v1/work/mine?kind=PLACEMENT").then().body("items", empty());
        answer(place.as("IRO_MANAGER"), look).statusCode(409);
        place.as("DCS")
                .headers(Api.key())
                .body("{\"answer\": \"She moves.\"}")
                .post("/v1/placement-reviews/" + look + "/answer")
                .then()
                .statusCode(428);
        answer(place.as("DCS"), look)
                .statusCode(200)
                .body("escalationAnswer.answer", equalTo("She moves on Friday."))
                .body("escalationAnswer.answeredAt", equalTo("2026-06-09T09:00:00Z"));
        answer(place.as("DCS"), look).statusCode(409);
        assertThat(deadlines("ESCALATION_ANSWER")).containsExactly("2026-06-10|MET|2026-06-09|DCS");
        iro().get("/v1/placement-reviews/" + look)
                .then()
                .body("escalationAnswer.answer", equalTo("She moves on Friday."));
    }

    @Test
    void shouldBringAConcernToTheManagers() {
        String look = id(record(
                iro(),
                move("2026-06-08", "UNREGISTERED"),
                "2026-06-09",
                "",
                ", \"escalatedTo\": \"IRO_MANAGER\", \"reason\": \"Too far from school.\""));
        place.as("IRO_MANAGER").get("/v1/work/mine?kind=PLACEMENT").then().body("items.subject.id", hasItem(look));
        answer(place.as("IRO_MANAGER"), look).statusCode(200);
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private String path() {
        return "/v1/periods-of-care/" + amira.period() + "/placement-reviews";
    }

    /** The id of the placement. */
    private String move(String from, String standing) {
        List<String> ids = place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"kind": "K2", "providerKind": "PR4", "registrationStatus": "%s", "from": "%s"}
                        """.formatted(standing, from))
                .post("/v1/periods-of-care/" + amira.period() + "/placements")
                .then()
                .statusCode(200)
                .extract()
                .path("placements.id");
        return ids.get(ids.size() - 1);
    }

    private ValidatableResponse record(
            RequestSpecification who, String placement, String on, String troubled, String more) {
        return body(who, body(placement, on, troubled, more));
    }

    private ValidatableResponse body(RequestSpecification who, String body) {
        return who.headers(Api.key()).body(body).post(path()).then();
    }

    /** @param troubled the question whose answer is no; empty for none */
    private static String body(String placement, String on, String troubled, String more) {
        String answers = Arrays.stream(PlacementQuestion.values())
                .map(question -> "{\"question\": \"%s\", \"finding\": \"%s\"}"
                        .formatted(question, question.name().equals(troubled) ? "NO" : "YES"))
                .collect(Collectors.joining(", "));
        return "{\"placementId\": \"%s\", \"reviewedOn\": \"%s\", \"answers\": [%s]%s}"
                .formatted(placement, on, answers, more);
    }

    private static String id(ValidatableResponse recorded) {
        return recorded.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse answer(RequestSpecification who, String look) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body("{\"answer\": \"She moves on Friday.\"}")
                .post("/v1/placement-reviews/" + look + "/answer")
                .then();
    }

    private List<String> deadlines(String rule) {
        return Rows.of(
                "select due_date, state, met_on, responsible from openiro.deadline where child_id = ? and rule = ?"
                        + " order by id",
                amira.child(),
                rule);
    }
}
