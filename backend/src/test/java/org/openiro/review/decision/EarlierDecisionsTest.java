package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

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
            done(each);
        }
        draftForOctober();
        issue().statusCode(201);
    }

    @Test
    void shouldNotCarryOverWhatWasDoneMeanwhile() {
        because(alsoMissed, "closing", "It is not wanted any more.").statusCode(200);
        String remedy = remedy(missed, "2026-10-31").statusCode(201).extract().path("id");
        Api.asSubject(amira.worker())
                .get("/v1/reviews/" + review + "/decisions/outstanding")
                .then()
                .body("items.remediedById", everyItem(nullValue()));
        done(missed);
        issue().statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.code", contains("NOTHING_TO_REMEDY"))
                .body("errors.message", contains(containsString(remedy)));
        assertThat(status(missed)).isEqualTo("DONE");
        because(remedy, "withdrawal", "It is done.").statusCode(200);
        draftForOctober();
        issue().statusCode(201);
    }

    @Test
    void shouldPutBackInForceWhatAWithdrawnRemedyWasFor() {
        String remedy = carriedOver();
        assertThat(actions(missed)).contains("CARRY_OVER_DECISION");
        query(remedy).statusCode(200);
        because(remedy, "withdrawal", "The manager is right.").statusCode(200);
        at("2026-09-22T18:00");
        show(missed).body("status", equalTo("OVERDUE")).body("ending", nullValue());
        assertThat(owed(missed))
                .containsExactlyInAnyOrder("DECISION_CARRIED_OUT|2026-07-31", "OVERDUE_TAKEN_UP|2026-09-22");
        assertThat(actions(missed)).contains("RESUME_DECISION");
        iro().get("/v1/reviews/" + review + "/decisions/outstanding")
                .then()
                .body("items.decision.id", contains(missed, later));
        remedy(missed, "2026-11-30").statusCode(201);
        issue().statusCode(201).body("decisions.timesCarriedOver", contains(1));
        assertThat(owed(missed)).isEmpty();
    }

    @Test
    void shouldCorrectARemedialAction() {
        String remedy = carriedOver();
        String corrected = correct(remedy, remedyOf(missed, "2026-11-30"))
                .statusCode(201)
                .body("remediesId", equalTo(missed))
                .body("timesCarriedOver", equalTo(1))
                .extract()
                .path("id");
        assertThat(status(missed)).isEqualTo("CARRIED_OVER");
        assertThat(actions(remedy)).contains("SUPERSEDE_DECISION");
        String another = correct(corrected, remedyOf(later, "2026-12-31"))
                .statusCode(201)
                .body("timesCarriedOver", equalTo(1))
                .extract()
                .path("id");
        show(missed).body("ending", nullValue());
        assertThat(status(later)).isEqualTo("CARRIED_OVER");
        correct(another, writing().replace("2026-07-31", "2026-12-31"))
                .statusCode(201)
                .body("timesCarriedOver", equalTo(0));
        show(later).body("ending", nullValue());
        assertThat(owed(later)).containsExactly("DECISION_CARRIED_OUT|2026-12-01");
    }

    @Test
    void shouldAskNothingOfAReviewBeforeThatItLeftUndone() {
        because(missed, "closing", "It is not wanted any more.");
        because(alsoMissed, "closing", "It is not wanted any more.");
        String ofSeptember =
                draft(writing().replace("2026-07-31", "2026-10-31")).extract().path("id");
        issue().statusCode(201);
        progress(ofSeptember, "NOT_DONE").statusCode(200);
        review = first;
        remedy(ofSeptember, "2026-12-31").statusCode(422).body("errors.pointer", contains("/remediesId"));
        draftForOctober();
        issue().statusCode(201);
    }

    /** The remedial action that took the place of one of them; the other is closed. */
    private String carriedOver() {
        at("2026-09-22T17:00");
        because(alsoMissed, "closing", "It is not wanted any more.").statusCode(200);
        String remedy = remedy(missed, "2026-10-31").statusCode(201).extract().path("id");
        issue().statusCode(201);
        return remedy;
    }

    private void done(String decision) {
        progress(decision, "DONE").statusCode(200);
    }

    private ValidatableResponse progress(String decision, String state) {
        return progress(worker(), decision, state, "2026-08-08", "Sami came.");
    }

    private static List<String> owed(String decision) {
        return Rows.of(
                "select rule, case rule when 'DECISION_CARRIED_OUT' then due_date else anchor_date end"
                        + " from openiro.deadline where subject_id::text = ? and state = 'OPEN'",
                decision);
    }

    private static List<String> actions(String decision) {
        return Rows.of("select action from openiro.audit_entry where subject_id::text = ?", decision);
    }

    private void draftForOctober() {
        draft(writing().replace("2026-07-31", "2026-10-31")).statusCode(201);
    }

    private ValidatableResponse remedy(String of, String dueOn) {
        return draft(remedyOf(of, dueOn));
    }

    private String remedyOf(String of, String dueOn) {
        return writing()
                .replace("\"DECISION\"", "\"REMEDIAL_ACTION\", \"remediesId\": \"" + of + "\"")
                .replace("CHILD_REQUEST", "EARLIER_DECISION")
                .replace("2026-07-31", dueOn);
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
