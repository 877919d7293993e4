package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Significant changes of a plan come after a review that has considered them (regulation 32(2)). */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewFirstTest extends CarePlansCase {

    private static final String NOT_PRACTICABLE = """
            "notPracticable": {"reason": "The carer died on Sunday.", "seniorName": "Ruth Adeyemi",
                               "seniorPosition": "Assistant director"}""";

    private String draft;

    @BeforeEach
    void aDraftBesideAPlanInForceSinceTenthOfJune() {
        inForceTowards("EVENTUAL_RETURN");
        draft = draft();
        clock.set("2026-07-10T10:00");
    }

    @ParameterizedTest
    @EnumSource(SignificantChange.class)
    void shouldRefuseADeclaredChangeThatNobodyConsidered(SignificantChange change) {
        putInForce(draft, saying(change.name(), ""))
                .statusCode(422)
                .body("type", equalTo("/problems/care-plan-needs-review"))
                .body("errors.code", contains(change.name()));
    }

    @Test
    void shouldRefuseAnotherPermanencePlanThatNobodyDeclared() {
        put(draft, "/outline", outline("ADOPTION")).statusCode(200);
        putInForce(draft, NO_CHANGES).statusCode(422).body("errors.code", contains("PERMANENCE_PLAN"));
        asWorker().get(path(draft, "")).then().body("status", equalTo("DRAFT"));
        asWorker().get(plans()).then().body("items.status", contains("DRAFT", "IN_FORCE"));
    }

    @Test
    void shouldTakeOtherChangesWithoutAReview() {
        put(draft, "/elements/EDUCATION", ELEMENT).statusCode(200);
        put(draft, "/outline", outline("EVENTUAL_RETURN").replace("The aunt", "The uncle"))
                .statusCode(200);
        putInForce(draft, NO_CHANGES).statusCode(200);
    }

    @Test
    void shouldTakeAChangeThatAReviewConsidered() {
        UUID review = review(amira, "HELD", "2026-06-10");
        put(draft, "/outline", outline("ADOPTION")).statusCode(200);
        considered(review, "END_OF_SETTLED_PLACEMENT")
                .statusCode(200)
                .body("priorReview.significantChanges", contains("PERMANENCE_PLAN", "END_OF_SETTLED_PLACEMENT"))
                .body("priorReview.consideredAtReviewId", equalTo(review.toString()))
                .body("priorReview", not(hasKey("reviewOutcome")))
                .body("priorReview", not(hasKey("notPracticable")));
    }

    @Test
    void shouldTakeOnlyWhatTheReviewRecordedOfThePlan() {
        UUID review = review(amira, "HELD", "2026-06-12");
        put(draft, "/outline", outline("ADOPTION")).statusCode(200);
        outcome(review, "{\"outcome\": \"CHANGE_NEEDED\", \"elements\": [\"LIVING_ARRANGEMENTS\"], \"reason\": \"x\"}");
        considered(review, "END_OF_SETTLED_PLACEMENT")
                .statusCode(422)
                .body("type", equalTo("/problems/review-cannot-have-considered"))
                .body("errors.code", contains("PERMANENCE_PLAN"));
        outcome(review, "{\"outcome\": \"CONFIRMED\", \"reason\": \"x\"}");
        considered(review, "END_OF_SETTLED_PLACEMENT")
                .statusCode(200)
                .body("priorReview.reviewOutcome", equalTo("CONFIRMED"));
    }

    @Test
    void shouldRefuseAReviewBeforeTheVersionInForce() {
        considered(review(amira, "HELD", "2026-06-09"), "FINAL_PLAN_FOR_COURT")
                .statusCode(422)
                .body("type", equalTo("/problems/review-cannot-have-considered"));
    }

    @Test
    void shouldTakeAReviewThatBeganBeforeAndWasCompletedSince() {
        UUID review = review(amira, "HELD", "2026-06-08");
        amira.but("update openiro.review set opened_on = '2026-06-08', completed_on = '2026-06-10' where id = '"
                + review + "'");
        considered(review, "FINAL_PLAN_FOR_COURT").statusCode(200);
    }

    @Test
    void shouldWaitForAnAdjournedReview() {
        UUID review = review(amira, "PLANNED", "2026-06-10");
        amira.but(
                "update openiro.review set status = 'ADJOURNED', opened_on = '2026-06-10', adjourned_on = '2026-06-10',"
                        + " resume_on = '2026-06-24', adjournment_reason = 'No report' where id = '" + review + "'");
        considered(review, "FINAL_PLAN_FOR_COURT").statusCode(409).body("type", equalTo("/problems/review-adjourned"));
    }

    @Test
    void shouldRefuseAReviewThatWasNotHeld() {
        considered(review(amira, "PLANNED", "2026-07-20"), "FINAL_PLAN_FOR_COURT")
                .statusCode(422)
                .body("type", equalTo("/problems/review-cannot-have-considered"));
        considered(review(amira, "CANCELLED", "2026-07-01"), "FINAL_PLAN_FOR_COURT")
                .statusCode(422);
    }

    @Test
    void shouldNotKnowAReviewOfAnotherChild() {
        considered(review(CareCase.amira(PLACE), "HELD", "2026-07-01"), "FINAL_PLAN_FOR_COURT")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        considered(UUID.randomUUID(), "FINAL_PLAN_FOR_COURT")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
    }

    @Test
    void shouldTakeAChangeThatCouldNotWaitWithTheSeniorPersonWhoDecided() {
        putInForce(draft, saying("UNPLANNED_MOVE_DISRUPTING_EDUCATION", ", " + NOT_PRACTICABLE))
                .statusCode(200)
                .body("priorReview.notPracticable.seniorName", equalTo("Ruth Adeyemi"))
                .body("priorReview", not(hasKey("consideredAtReviewId")));
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where action = 'PUT_CARE_PLAN_IN_FORCE' and subject_id = ?",
                        UUID.fromString(draft)))
                .containsExactly("The carer died on Sunday.");
    }

    @Test
    void shouldRefuseASeniorPersonWithoutAName() {
        putInForce(draft, saying("RELEASE_FROM_CUSTODY", ", " + NOT_PRACTICABLE.replace("Ruth Adeyemi", "")))
                .statusCode(400);
    }

    @Test
    void shouldRefuseAReviewTogetherWithWhyThereWasNone() {
        UUID review = review(amira, "HELD", "2026-07-01");
        putInForce(
                        draft,
                        saying(
                                "RELEASE_FROM_CUSTODY",
                                ", \"consideredAtReviewId\": \"" + review + "\", " + NOT_PRACTICABLE))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/notPracticable"));
    }

    private void outcome(UUID review, String body) {
        Api.asSubject(amira.iro())
                .header("If-Match", "*")
                .body(body)
                .put("/v1/reviews/" + review + "/considerations/plan-outcome")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse considered(UUID review, String change) {
        return putInForce(draft, saying(change, ", \"consideredAtReviewId\": \"" + review + "\""));
    }

    private static String saying(String change, String more) {
        return """
                {"significantChanges": ["%s"], "gapReason": "Being written."%s}
                """.formatted(change, more);
    }
}
