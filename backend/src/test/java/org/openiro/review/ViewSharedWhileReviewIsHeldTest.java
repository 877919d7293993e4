package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;
import org.openiro.test.Until;

/** A child's word may arrive while somebody records the review: both are kept, and the word counts. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ViewSharedWhileReviewIsHeldTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    private CareCase amira;
    private UUID review;

    @BeforeEach
    void aReviewIsPlanned() {
        amira = CareCase.amira(PLACE);
        clock.set("2026-06-10T10:00");
        review = UUID.fromString(Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(
                        "{\"scheduledFor\": \"2026-06-30T14:00:00Z\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendees\": []}")
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        PreparedReview.of(amira, review);
        // Long after, so that what the database's own clock stamps is due.
        clock.set("2099-06-30T17:00");
    }

    @Test
    void shouldCountAViewThatNobodyHasGivenToTheReviewYet() throws SQLException {
        UUID view;
        try (Connection administrator = Components.database().administrator()) {
            keepBackgroundWorkWaiting(administrator);
            view = sharedBeforeTheMeeting();
            hold().then()
                    .statusCode(200)
                    .body("held.participationCode", equalTo("PN6"))
                    .body("held.viewsSharedBefore", equalTo(1));
        }
        Until.done("CHILD_VIEW_SHARED", view);
        assertThat(answersOwedTo(view)).containsExactly("OPEN|2026-07-14");
    }

    @RepeatedTest(5)
    void shouldKeepBothWhenTheyMeet() {
        List<UUID> views = new ArrayList<>();
        CompletableFuture<Response> held = null;
        for (int i = 0; i < 8; i++) {
            views.add(sharedBeforeTheMeeting());
            if (i == 3) {
                held = CompletableFuture.supplyAsync(this::hold);
            }
        }
        held.join().then().statusCode(200).body("held.participationCode", equalTo("PN6"));
        for (UUID view : views) {
            Until.done("CHILD_VIEW_SHARED", view);
        }
        assertThat(Rows.of(
                        "select distinct failure from openiro.work_item where kind = 'CHILD_VIEW_SHARED' and stream = ?",
                        "child:" + amira.child()))
                .containsExactly("null");
    }

    private void keepBackgroundWorkWaiting(Connection administrator) throws SQLException {
        try (PreparedStatement lock =
                administrator.prepareStatement("select pg_advisory_lock(hashtextextended('work/child:' || ?, 0))")) {
            lock.setString(1, amira.child().toString());
            lock.execute();
        }
    }

    private UUID sharedBeforeTheMeeting() {
        ChildsApp app = ChildsApp.of(amira);
        UUID view = app.draft("SCHOOL", "Too loud", "IRO_ONLY");
        app.shareAt(view, "2026-06-20T10:00:00Z");
        return view;
    }

    private Response hold() {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(
                        "{\"openedOn\": \"2026-06-30\", \"completedOn\": \"2026-06-30\", \"chairedByIro\": true, \"childAttended\": false}")
                .post("/v1/reviews/" + review + "/holding");
    }

    private static List<String> answersOwedTo(UUID view) {
        return Rows.of(
                "select state, due_date from openiro.deadline where subject_id = ? and rule = 'VIEW_ACKNOWLEDGED'",
                view);
    }
}
