package org.openiro.voice;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.TestClock;
import org.openiro.test.Until;

/** A child with the app and a review ahead of them. */
abstract class ViewsCase {

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    Instant meeting;

    CareCase amira;

    ChildsApp app;

    UUID review;

    @BeforeEach
    void aPlannedReview() {
        amira = CareCase.amira(PLACE);
        meeting = clock.instant().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        app = ChildsApp.of(amira);
        review = plan();
    }

    LocalDate meetingDay() {
        return LocalDate.ofInstant(meeting, TestClock.LONDON);
    }

    UUID shared(String visibleTo) {
        UUID view = app.draft("SCHOOL", "It is too loud.", visibleTo);
        app.share(view, review);
        Until.done("CHILD_VIEW_SHARED", view);
        return view;
    }

    UUID plan() {
        return UUID.fromString(Api.asSubject(amira.iro())
                .headers(Api.key())
                .body("{\"scheduledFor\": \"" + meeting + "\", \"venue\": {\"kind\": \"ONLINE\"}, \"attendees\": []}")
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    void cancel() {
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"Ill\"}")
                .post("/v1/reviews/" + review + "/cancellation")
                .then()
                .statusCode(200);
    }

    String views() {
        return "/v1/reviews/" + review + "/views";
    }

    static String answer(UUID view) {
        return "/v1/views/" + view + "/acknowledgement";
    }

    static String used(String words) {
        return "{\"howItWasUsed\": \"" + words + "\"}";
    }
}
