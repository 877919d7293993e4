package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** After a review on Tuesday 30 June 2026 the plan is to be updated by Tuesday 14 July. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class CarePlanOverdueTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork background;

    @BeforeEach
    void held() {
        ReviewHeldOnTuesday.of(amira, clock);
    }

    @Test
    void shouldTellTheIroOnceWhenThePlanIsNotUpdated() {
        at("2026-07-14T23:59:59");
        assertThat(deadlines()).isEmpty();

        at("2026-07-15T00:00");
        at("2026-07-16T00:00");
        assertThat(deadlines()).containsExactly("2026-07-14|2026-07-17|OPEN|IRO");
        Api.asSubject(amira.iro())
                .get("/v1/work/mine?kind=FOLLOW_UP")
                .then()
                .body("items.title", hasItem("Take up what was not done in time for Amira K."));

        String draft = post("/v1/children/" + amira.child() + "/care-plans", "")
                .statusCode(201)
                .extract()
                .path("id");
        post("/v1/care-plans/" + draft + "/entry-into-force", "{\"significantChanges\": [], \"gapReason\": \"New.\"}")
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
        assertThat(deadlines()).containsExactly("2026-07-14|2026-07-17|MET|IRO");
    }

    @Test
    void shouldMoveTheMomentWithTheDeadline() {
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-07-03\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"Founders' day\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201);
        background.finish();
        at("2026-07-15T00:00");
        assertThat(deadlines()).isEmpty();
        at("2026-07-16T00:00");
        assertThat(deadlines()).containsExactly("2026-07-15|2026-07-20|OPEN|IRO");
    }

    @Test
    void shouldTellTheIroNoSecondTimeWhenItIsCountedToAnotherDayThatHasPassed() {
        at("2026-07-20T09:00");
        assertThat(deadlines()).containsExactly("2026-07-20|2026-07-23|OPEN|IRO");
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-07-03\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"Founders' day\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201);
        at("2026-07-27T09:00");
        assertThat(Rows.of(
                        "select due_date from openiro.deadline where child_id = ? and rule = 'CARE_PLAN_UPDATE'"
                                + " and state = 'OPEN'",
                        amira.child()))
                .containsExactly("2026-07-15");
        assertThat(deadlines()).containsExactly("2026-07-20|2026-07-23|OPEN|IRO");
    }

    private void at(String time) {
        clock.set(time);
        background.finish();
    }

    private List<String> deadlines() {
        return Rows.of(
                "select anchor_date, due_date, state, responsible from openiro.deadline"
                        + " where child_id = ? and rule = 'OVERDUE_TAKEN_UP'",
                amira.child());
    }

    private ValidatableResponse post(String path, String body) {
        return Api.asSubject(amira.worker())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then();
    }
}
