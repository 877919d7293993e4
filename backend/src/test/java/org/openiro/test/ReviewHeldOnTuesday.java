package org.openiro.test;

import java.util.UUID;

/** A review planned, prepared and held on Tuesday 30 June 2026, over the API. */
public final class ReviewHeldOnTuesday {

    private static final String PLAN = """
            {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "OFFICE"}, "attendees": []}
            """;

    private static final String HELD = """
            {"openedOn": "2026-06-30", "completedOn": "2026-06-30", "chairedByIro": true, "childAttended": false}
            """;

    private ReviewHeldOnTuesday() {}

    /** The clock stands at five in the afternoon of that day then. */
    public static UUID of(CareCase child, TestClock clock) {
        UUID review = planned(child, clock);
        clock.set("2026-06-30T17:00");
        hold(child, review);
        return review;
    }

    /** The clock stands on 10 June then. */
    public static UUID planned(CareCase child, TestClock clock) {
        clock.set("2026-06-10T10:00");
        UUID review = UUID.fromString(Api.asSubject(child.iro())
                .headers(Api.key())
                .body(PLAN)
                .post("/v1/children/" + child.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        PreparedReview.of(child, review);
        return review;
    }

    public static void hold(CareCase child, UUID review) {
        Api.asSubject(child.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(HELD)
                .post("/v1/reviews/" + review + "/holding")
                .then()
                .statusCode(200);
    }
}
