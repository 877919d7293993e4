package org.openiro.oversight.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira, eleven, is to move from where she has long been settled. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ChangeProposalsTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @BeforeEach
    void setClock() {
        clock.set("2026-06-10T10:00");
    }

    @Test
    void shouldBeForThoseWhoAnswerForTheChild() {
        String change = id(propose(worker(), "END_OF_SETTLED_PLACEMENT", ""));
        Api.anonymous().get(path()).then().statusCode(401);
        place.as("GUARDIAN").get(path()).then().statusCode(403);
        propose(iro(), "END_OF_SETTLED_PLACEMENT", "").statusCode(403);
        approve(iro(), change, "{}").statusCode(403);
        command(worker(), change, "consideration", considered(UUID.randomUUID()))
                .statusCode(403);
        CareCase ben = CareCase.amira(place);
        propose(Api.asSubject(ben.worker()), "END_OF_SETTLED_PLACEMENT", "").statusCode(404);
        Api.asSubject(ben.iro()).get("/v1/change-proposals/" + change).then().statusCode(404);
        approve(AnotherAuthority.register().as("DCS"), change, "{}").statusCode(404);
        approve(place.as("PRACTICE_MANAGER"), change, "{}").statusCode(404);
        worker().get(path()).then().statusCode(200).body("items.id", contains(change));
        worker().get("/v1/change-proposals/" + change)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("$", not(hasKey("provider")));
    }

    @Test
    void shouldBeConsideredByAReviewBeforeItIsApproved() {
        UUID review = ReviewHeldOnTuesday.planned(amira, clock);
        String change = id(propose(worker(), "END_OF_SETTLED_PLACEMENT", ""));
        assertThat(Rows.of("select kind, source from openiro.significant_event where child_id = ?", amira.child()))
                .containsExactly("CARE_PLAN_CHANGE_PROPOSED|DETECTED");
        consider(change, UUID.randomUUID()).statusCode(422).body("type", equalTo("/problems/unknown-reference"));
        consider(change, review).statusCode(422).body("type", equalTo("/problems/review-cannot-have-considered"));
        approve(place.as("DCS"), change, "{}").statusCode(409).body("type", equalTo("/problems/review-required"));
        clock.set("2026-06-30T17:00");
        ReviewHeldOnTuesday.hold(amira, review);
        String afterwards = id(propose(worker(), "RELEASE_FROM_CUSTODY", ""));
        clock.set("2026-07-01T10:00");
        String tooLate = id(propose(worker(), "FINAL_PLAN_FOR_COURT", ""));
        consider(tooLate, review).statusCode(422);
        consider(change, review)
                .statusCode(200)
                .body("status", equalTo("CONSIDERED"))
                .body("decided", equalTo("She may move."));
        consider(change, review).statusCode(409).body("type", equalTo("/problems/change-not-open"));
        approve(place.as("DCS"), change, reason()).statusCode(409);
        approve(place.as("DCS"), change, "{}")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedOn", equalTo("2026-07-01"));
        command(worker(), change, "withdrawal", "{\"reason\": \"No.\"}").statusCode(409);
        command(worker(), afterwards, "withdrawal", "{\"reason\": \"No.\"}")
                .statusCode(200)
                .body("withdrawalReason", equalTo("No."));
        approve(place.as("DCS"), afterwards, reason()).statusCode(409);
    }

    @Test
    void shouldTellTheIroWhereNoReviewCouldConsiderIt() {
        String change = id(propose(worker(), "END_OF_SETTLED_PLACEMENT", ""));
        approve(place.as("DCS"), change, "{\"notPracticable\": {\"reason\": \"Soon.\"}}")
                .statusCode(400);
        approve(place.as("DCS"), change, reason())
                .statusCode(200)
                .body("notPracticable.seniorName", equalTo("Ruth Adeyemi"))
                .body("$", not(hasKey("consideredAtReviewId")));
        iro().get("/v1/children/" + amira.child() + "/significant-events")
                .then()
                .body(
                        "items.description",
                        contains(
                                "A change was approved that no review had considered, as one was not practicable.",
                                "A change is proposed that a review considers first."));
        place.as("IRO_MANAGER")
                .get("/v1/reports/changes?from=2026-06-01&to=2026-06-30")
                .then()
                .body("changes.proposed", equalTo(1))
                .body("changes.approvedWithoutReview", equalTo(1));
    }

    @Test
    void shouldKeepRegisteredAndUnregisteredApartAndBarBothUnderSixteen() {
        propose(worker(), "MOVE_TO_INDEPENDENT_LIVING", "")
                .statusCode(422)
                .body("type", equalTo("/problems/provider-not-stated"));
        propose(worker(), "RELEASE_FROM_CUSTODY", ", \"provider\": \"UNREGISTERED\"")
                .statusCode(422);
        String change = id(propose(worker(), "MOVE_TO_INDEPENDENT_LIVING", ", \"provider\": \"UNREGISTERED\""));
        approve(place.as("DCS"), change, reason()).statusCode(422).body("type", equalTo("/problems/placement-barred"));
        amira.but("update openiro.child set date_of_birth = '2010-07-01' where id = :child");
        approve(place.as("DCS"), change, reason()).statusCode(200).body("provider", equalTo("UNREGISTERED"));
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/change-proposals";
    }

    private ValidatableResponse propose(RequestSpecification who, String kind, String more) {
        return who.headers(Api.key())
                .body("{\"kind\": \"%s\", \"description\": \"She is to move.\", \"plannedFor\": \"2026-07-01\"%s}"
                        .formatted(kind, more))
                .post(path())
                .then();
    }

    private static String id(ValidatableResponse proposed) {
        return proposed.statusCode(201).extract().path("id");
    }

    private ValidatableResponse consider(String change, UUID review) {
        return command(iro(), change, "consideration", considered(review));
    }

    private static String considered(UUID review) {
        return "{\"reviewId\": \"%s\", \"decided\": \"She may move.\"}".formatted(review);
    }

    private static ValidatableResponse approve(RequestSpecification who, String change, String body) {
        return command(who, change, "approval", body);
    }

    private static String reason() {
        return """
                {"notPracticable": {"reason": "The carer died.", "seniorName": "Ruth Adeyemi",
                    "seniorPosition": "Assistant director"}}
                """;
    }

    private static ValidatableResponse command(RequestSpecification who, String change, String verb, String body) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post("/v1/change-proposals/" + change + "/" + verb)
                .then();
    }
}
