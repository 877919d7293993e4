package org.openiro.review;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A child a week after she became looked after, whose first review is to be planned. */
abstract class ReviewsCase {

    static final String PLAN = """
            {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "SCHOOL", "label": "The music room"},
             "attendees": [{"name": "Daniel Price", "roleLabel": "Your social worker", "whyTheyCome": "Daniel tells how the plan is going."}]}
            """;

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;

    @BeforeEach
    void aWeekAfterSheBecameLookedAfter() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
    }

    ValidatableResponse schedule() {
        return asIro().headers(Api.key()).body(PLAN).post(reviews()).then().statusCode(201);
    }

    RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    String reviews() {
        return "/v1/children/" + amira.child() + "/reviews";
    }

    static String path(UUID review, String command) {
        return "/v1/reviews/" + review + command;
    }

    static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    static List<String> openDeadlines(UUID subject) {
        return Rows.of(
                "select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN' order by rule",
                subject);
    }
}
