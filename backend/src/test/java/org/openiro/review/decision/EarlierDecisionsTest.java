package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

/** Two decisions of June were due by Friday 31 July 2026; the next review is held on Tuesday 22 September. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class EarlierDecisionsTest extends DecisionCase {

    private String missed;
    private String alsoMissed;
    private String later;
    private UUID first;

    @BeforeEach
    void nextReview() {
        missed = draft();
        alsoMissed = draft();
        later = draft(writing().replace("2026-07-31", "2026-12-01")).extract().path("id");
        issue().statusCode(201);
        first = review;
        review = heldIn("2026-09-22");
    }

    @Test
    void shouldShowWhatIsOpenToThoseWhoSeeTheChild() {
        String path = "/v1/reviews/" + review + "/decisions/outstanding";
        Api.asSubject(CareCase.amira(place).iro()).get(path).then().statusCode(404);
        Api.asSubject(amira.worker())
                .get(path)
                .then()
                .statusCode(200)
                .body("items.decision.id", contains(missed, alsoMissed, later))
                .body("items.remedyNeeded", contains(true, true, false));
        iro().get("/v1/reviews/" + first + "/decisions/outstanding").then().body("items", hasSize(0));
        iro().get("/v1/reviews/" + review + "/considerations")
                .then()
                .statusCode(200)
                .body("agenda.find { it.item == 'LAST_DECISIONS' }.facts.code", contains("DECISIONS_NOT_DONE"))
                .body("agenda.find { it.item == 'LAST_DECISIONS' }.facts.count", contains(2));
    }

    @Test
    void shouldIssueNothingUntilEachIsPutRightOrClosed() {
        draftForOctober();
        issue().statusCode(422)
                .body("type", equalTo("/problems/earlier-decisions-open"))
                .body("errors.code", contains("REMEDY_MISSING", "REMEDY_MISSING"));
        because(alsoMissed, "closing", "It is not wanted any more.").statusCode(200);
        remedy(missed, "2026-07-31").statusCode(422).body("errors.pointer", contains("/dueOn"));
        String remedy = remedy(missed, "2026-10-31").statusCode(201).extract().path("id");
        remedy(missed, "2026-10-31").statusCode(422).body("errors.pointer", contains("/remediesId"));
        iro().get("/v1/reviews/" + review + "/decisions/outstanding")
                .then()
                .body("items.remediedById", contains(equalTo(remedy), nullValue()));
        issue().statusCode(201).body("decisions.timesCarriedOver", contains(0, 1));
        show(missed).body("status", equalTo("CARRIED_OVER"));
        assertThat(deadlines("MANAGER_RESPONSE").get(1)).contains("OPEN");
    }

    @Test
    void shouldCountHowOftenItWasCarriedOver() {
        because(alsoMissed, "closing", "It is not wanted any more.");
        String once = remedy(missed, "2026-10-31").extract().path("id");
        issue().statusCode(201);
        review = heldIn("2027-03-16");
        because(later, "closing", "It is not wanted any more.");
        remedy(once, "2027-04-30").statusCode(201);
        issue().statusCode(201).body("decisions.timesCarriedOver", contains(2));
    }

    @Test
    void shouldAskNothingMoreOfWhatWasDone() {
        for (String each : new String[] {missed, alsoMissed}) {
            send(
                            Api.asSubject(amira.worker()),
                            "/v1/review-decisions/" + each + "/progress",
                            "{\"state\": \"DONE\", \"on\": \"2026-08-08\", \"words\": \"Sami came.\"}")
                    .statusCode(200);
        }
        draftForOctober();
        issue().statusCode(201);
    }

    private void draftForOctober() {
        draft(writing().replace("2026-07-31", "2026-10-31")).statusCode(201);
    }

    private ValidatableResponse remedy(String of, String dueOn) {
        return draft(writing()
                .replace("\"DECISION\"", "\"REMEDIAL_ACTION\", \"remediesId\": \"" + of + "\"")
                .replace("CHILD_REQUEST", "EARLIER_DECISION")
                .replace("2026-07-31", dueOn));
    }

    /** Only that it was held is known. */
    private UUID heldIn(String day) {
        clock.set(day + "T17:00");
        UUID next = UUID.randomUUID();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on)
                values ('%s', :place, :child, :period, 'HELD', 'SSDA903', '%s')
                """.formatted(next, day));
        return next;
    }
}
