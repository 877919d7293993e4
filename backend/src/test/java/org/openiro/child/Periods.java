package org.openiro.child;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.openiro.test.Api;
import org.openiro.test.Rows;

/** Periods of care for tests. */
final class Periods {

    private Periods() {}

    static String start(String at, String legalStatus) {
        return start(at, legalStatus, "REGISTERED");
    }

    static String start(String at, String legalStatus, String registration) {
        return """
                {"accommodationStartedAt": "%s", "legalStatus": "%s",
                 "placement": {"kind": "U6", "providerKind": "PR1", "postcode": "NM4 2QT",
                               "registrationStatus": "%s"}}
                """.formatted(at, legalStatus, registration);
    }

    /** The id of a period that an administrator started. */
    static String started(String child, String at, String legalStatus) {
        return Children.id(Api.as("ADMIN")
                .headers(Api.key())
                .body(start(at, legalStatus))
                .post("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(201));
    }

    /** A command on a period in the state an ETag names. */
    static RequestSpecification changing(String role, String etag) {
        return Api.as(role).headers(Api.key()).headers(Map.of("If-Match", etag));
    }

    /** Rule, state and due date of every deadline about a period but for visits, by rule. */
    static List<String> deadlines(String period) {
        return Rows.of(
                "select rule, state, due_date from openiro.deadline where subject_id = ?::uuid"
                        + " and rule not like 'STATUTORY_VISIT%' order by rule, created_at",
                period);
    }

    /** First day, reason, legal status, placement, last day and reason ceased of every episode, in order. */
    static List<String> episodes(String period) {
        return Rows.of("""
                select started_on, reason_new_episode, legal_status, placement_type, ended_on, reason_ceased
                from openiro.episode where period_of_care_id = ?::uuid order by started_on
                """, period);
    }
}
