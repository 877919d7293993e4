package org.openiro.companionapi.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_PLANNED_REVIEW;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyReviewTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me/reviews/next").then().statusCode(401);
    }

    @Test
    void shouldShowWhenWhereAndWho() {
        Api.as(AMIRA)
                .get("/v1/me/reviews/next")
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("message", equalTo("Your review is on Tuesday 30 June at 3 in the afternoon."))
                .body("review.id", equalTo(AMIRAS_PLANNED_REVIEW.toString()))
                .body("review.startsAt", equalTo("2099-06-30T14:00:00Z"))
                .body("review.shareBy", equalTo("2099-06-29T22:59:00Z"))
                .body(
                        "review.shareByText",
                        equalTo("Share what you think by Monday 29 June. Then Grace can read it first."))
                .body("review.place.kind", equalTo("SCHOOL"))
                .body("review.place.label", equalTo("The music room"))
                .body("review.people.roleLabel", contains("Your social worker", "Family"))
                .body("review.people[0].name", equalTo("Daniel Price"))
                .body("lastReview.id", equalTo(AMIRAS_HELD_REVIEW.toString()))
                .body("lastReview.heldOn", equalTo("2026-01-14"))
                .body("lastReview.feedbackGiven", equalTo(false));
    }

    @Test
    void shouldNotNameAnotherChild() {
        Api.as(AMIRA)
                .get("/v1/me/reviews/next")
                .then()
                .body("review.people[1].relationToMe", equalTo("Your brother"))
                .body("review.people[1]", not(org.hamcrest.Matchers.hasKey("name")));
    }

    @Test
    void shouldSayWhereTheChildLivesOnlyAsAKindOfPlace() {
        Api.as(CARYS)
                .get("/v1/me/reviews/next")
                .then()
                .body("review.place.kind", equalTo("WHERE_YOU_LIVE"))
                .body("review.place.label", nullValue())
                .body("message", equalTo("Your review is on Wednesday 1 July at half past 10 in the morning."));
    }

    @Test
    void shouldSayThatItHasBegunAndWhenItGoesOn() {
        Rows.change("update openiro.review set status = 'IN_PROGRESS', opened_on = '2026-06-30' where id = '"
                + CARYS_PLANNED_REVIEW + "'");
        try {
            next().body("message", equalTo("Your talk has started. It is not over yet."))
                    .body("status", equalTo("PLANNED"))
                    .body("review.goesOnOn", nullValue());
            Rows.change("update openiro.review set status = 'ADJOURNED', adjourned_on = '2026-06-30',"
                    + " resume_on = '2026-07-14', adjournment_reason = 'No health report' where id = '"
                    + CARYS_PLANNED_REVIEW + "'");
            next().body("message", equalTo("Your talk is not over. It goes on on Tuesday 14 July."))
                    .body("review.goesOnOn", equalTo("2026-07-14"));
        } finally {
            Rows.change("update openiro.review set status = 'PLANNED', opened_on = null, adjourned_on = null,"
                    + " resume_on = null, adjournment_reason = null where id = '" + CARYS_PLANNED_REVIEW + "'");
        }
    }

    @Test
    void shouldShowEveryMeetingWhenThereAreSeveral() {
        next().body("review.meetings", empty()).body("review.mode", nullValue());
        for (String meeting : List.of(
                "'IN_PERSON', '2099-07-02T09:00Z', 'OFFICE', null",
                "'TELEPHONE', '2099-07-01T09:30Z', 'WHERE_YOU_LIVE', null",
                "'IN_PERSON', '2099-07-03T09:00Z', 'OFFICE', now()")) {
            Rows.change(
                    "insert into openiro.review_meeting (id, local_authority_id, review_id, child_id, mode, scheduled_for,"
                            + " venue_kind, called_off_at) select gen_random_uuid(), local_authority_id, id, child_id, "
                            + meeting + " from openiro.review where id = '" + CARYS_PLANNED_REVIEW + "'");
        }
        try {
            next().body("review.meetings.startsAt", contains("2099-07-01T09:30:00Z", "2099-07-02T09:00:00Z"))
                    .body("review.meetings.place.kind", contains("WHERE_YOU_LIVE", "OFFICE"))
                    .body("review.meetings.mode", contains("TELEPHONE", "IN_PERSON"))
                    .body("review.mode", equalTo("TELEPHONE"));
        } finally {
            Rows.change("delete from openiro.review_meeting where review_id = '" + CARYS_PLANNED_REVIEW + "'");
        }
    }

    private static ValidatableResponse next() {
        return Api.as(CARYS).get("/v1/me/reviews/next").then().statusCode(200);
    }

    @Test
    void shouldSayThatNoneIsPlanned() {
        Api.as(BEN)
                .get("/v1/me/reviews/next")
                .then()
                .statusCode(200)
                .body("status", equalTo("NOT_PLANNED_YET"))
                .body("review", nullValue())
                .body("lastReview.id", equalTo(BENS_HELD_REVIEW.toString()));
    }
}
