package org.openiro.review;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A planned review that has taken place, to be put on record. */
abstract class HoldingCase {

    static final String PLAN = """
            {"scheduledFor": "%s", "venue": {"kind": "OFFICE"}, "attendees": []}
            """;

    static final String ABSENT = """
            {"openedOn": "2026-06-30", "completedOn": "2026-06-30", "chairedByIro": true, "childAttended": false}
            """;

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;

    UUID review;

    @BeforeEach
    void aPlannedReviewThatHasTakenPlace() {
        amira = CareCase.amira(PLACE);
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        clock.set("2026-06-30T17:00");
    }

    /** Prepared as it should be. */
    UUID planned(String now, String scheduledFor) {
        UUID planned = unprepared(now, scheduledFor);
        PreparedReview.of(amira, planned);
        return planned;
    }

    UUID unprepared(String now, String scheduledFor) {
        clock.set(now);
        return UUID.fromString(Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(PLAN.formatted(scheduledFor))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    void small() {
        amira = CareCase.of(PLACE, LocalDate.of(2022, 7, 1));
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        clock.set("2026-06-30T17:00");
    }

    UUID view(String sharedAt, UUID forReview) {
        UUID id = UUID.randomUUID();
        amira.but(
                "insert into openiro.child_view (id, local_authority_id, child_id, review_id, topic, words, visible_to, saved_at, shared_at)"
                        + " values ('" + id + "', :place, :child, " + quoted(forReview)
                        + ", 'SCHOOL', 'Too loud', 'IRO_ONLY', '2026-06-20', "
                        + quoted(sharedAt) + ")");
        return id;
    }

    static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    ValidatableResponse hold(String body) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(holding())
                .then();
    }

    ValidatableResponse holdAs(String role, String body) {
        return PLACE.as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(holding())
                .then();
    }

    static String with(String property) {
        return ABSENT.strip().replaceFirst("}$", ", " + property.replace("$", "\\$") + "}");
    }

    String holding() {
        return "/v1/reviews/" + review + "/holding";
    }

    static List<String> open(UUID period) {
        return Rows.of(
                "select rule, sequence, anchor_date, due_date from openiro.deadline where subject_id = ? and state = 'OPEN'"
                        + " and rule <> 'MIDWAY_OVERSIGHT' order by rule",
                period);
    }
}
