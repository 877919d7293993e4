package org.openiro.review.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** How a child would like a review to be, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class WishesTest extends PreparationCase {

    private static final String TOLD = "{\"placeKind\": \"SCHOOL\", \"supporterText\": \"My friend Sam\"}";

    @Test
    void shouldRefuseThoseWhoMayNot() {
        Api.anonymous().get(wishes()).then().statusCode(401);
        PLACE.as("GUARDIAN").get(wishes()).then().statusCode(403);
        PLACE.as("IRO").get(wishes()).then().statusCode(404);
        answer(PLACE.as("IRO"), answers("PLACE", true, "x")).statusCode(404);
        answer(Api.asSubject(amira.worker()), answers("PLACE", true, "x")).statusCode(403);
        answer(asIro(), "{}").statusCode(400);
        answer(asIro(), answers("PLACE", true, "x")).statusCode(409).body("type", equalTo("/problems/nothing-wished"));
        asIro().body(TOLD).put(wishes()).then().statusCode(428);
        readiness().body("items.item", not(hasItem("ARRANGEMENTS_EXPLAINED")));
    }

    @Test
    void shouldAnswerWhatTheChildWroteInTheApp() {
        UUID written = ChildsApp.of(amira).wish(review, "SCHOOL", "After football", "{SCHOOL}");
        // Long after, so that what the database's own clock stamps is due.
        clock.set("2099-06-10T10:00");
        Until.done("CHILD_WISHES", written);
        assertThat(Rows.of("select rule, state, responsible from openiro.deadline where subject_id = ?", written))
                .containsExactly("MESSAGE_REPLY|OPEN|IRO");
        Api.asSubject(amira.iro())
                .get("/v1/work/mine")
                .then()
                .body("items.title", hasItem("Answer how Amira K. would like the review to be"));
        String tag = asIro().get(wishes())
                .then()
                .statusCode(200)
                .body("placeKind", equalTo("SCHOOL"))
                .body("timeText", equalTo("After football"))
                .body("topics", contains("SCHOOL"))
                .body("$", not(hasKey("toldToId")))
                .body("answers", empty())
                .extract()
                .header("ETag");
        readiness().body(colour("ARRANGEMENTS_EXPLAINED"), equalTo("RED"));
        asIro().header("If-Match", "*")
                .body(TOLD)
                .put(wishes())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wishes-are-the-childs"));
        answer(asIro(), answers("PLACE", false, null))
                .statusCode(400)
                .body("errors.pointer", contains("/answers/0/explanation"));
        answer(asIro(), answers("PLACE", false, "It is at 14 Mill Lane"))
                .statusCode(422)
                .body("type", equalTo("/problems/venue-label-not-safe"));
        asIro().header("If-Match", tag)
                .body(answers("PLACE", false, "The office has a room for us."))
                .put(wishes() + "/answers")
                .then()
                .statusCode(200)
                .body("answers.about", contains("PLACE", "TIME", "TOPICS"))
                .body("answeredById", equalTo(CareCase.person(amira.iro()).toString()));
        asIro().header("If-Match", tag)
                .body(answers("PLACE", false, "The office has a room for us."))
                .put(wishes() + "/answers")
                .then()
                .statusCode(412);
        assertThat(Rows.of("select state from openiro.deadline where subject_id = ?", written))
                .containsExactly("MET");
    }

    @Test
    void shouldBeAnsweredOnlyByWhatIsSoAndCameAfterTheLastChange() {
        asIro().header("If-Match", "*")
                .body(TOLD)
                .put(wishes())
                .then()
                .statusCode(200)
                .body("toldToId", equalTo(CareCase.person(amira.iro()).toString()));
        String answer =
                "{\"answers\": [{\"about\": \"PLACE\", \"asWished\": %s, \"explanation\": \"The office is quiet.\"},"
                        + " {\"about\": \"SUPPORTER\", \"asWished\": true}]}";
        answer(asIro(), answer.formatted(true)).statusCode(200);
        readiness().body(colour("ARRANGEMENTS_EXPLAINED"), equalTo("AMBER"));
        answer(asIro(), answer.formatted(false)).statusCode(200);
        readiness().body(colour("ARRANGEMENTS_EXPLAINED"), equalTo("GREEN"));
        clock.set("2026-06-11T10:00");
        asIro().header("If-Match", "*").body(TOLD).put(wishes()).then().statusCode(200);
        readiness().body(colour("ARRANGEMENTS_EXPLAINED"), equalTo("AMBER"));
        hold("").statusCode(422).body("errors.code", hasItem("WISHES_NOT_ANSWERED"));
    }

    private String wishes() {
        return "/v1/reviews/" + review + "/wishes";
    }

    private ValidatableResponse answer(RequestSpecification who, String body) {
        return who.header("If-Match", "*").body(body).put(wishes() + "/answers").then();
    }

    private static String answers(String about, boolean asWished, String explanation) {
        String words = explanation == null ? "" : ", \"explanation\": \"" + explanation + "\"";
        return "{\"answers\": [{\"about\": \"" + about + "\", \"asWished\": " + asWished + words + "},"
                + " {\"about\": \"TIME\", \"asWished\": true}, {\"about\": \"TOPICS\", \"asWished\": true}]}";
    }
}
