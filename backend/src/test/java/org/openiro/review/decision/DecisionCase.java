package org.openiro.review.decision;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A review held on Tuesday 30 June 2026, of a child whose social worker is in the team of the practice manager. */
abstract class DecisionCase {

    final AnotherAuthority place = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork background;

    CareCase amira;
    UUID review;

    @BeforeEach
    void held() {
        amira = underManager(place);
        review = ReviewHeldOnTuesday.of(amira, clock);
    }

    static CareCase underManager(AnotherAuthority place) {
        UUID team = UUID.randomUUID();
        CareCase child = CareCase.amira(place);
        return child.but("""
                insert into openiro.team (id, local_authority_id, name, manager_id) values ('%1$s', :place, 'Team %1$s', '%2$s');
                update openiro.membership set team_id = '%1$s' where person_id = '%3$s';
                """.formatted(team, place.person("PRACTICE_MANAGER"), CareCase.person(child.worker())));
    }

    RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    RequestSpecification manager() {
        return place.as("PRACTICE_MANAGER");
    }

    /** Due on Friday 31 July, by the social worker. */
    String writing() {
        return """
                {"kind": "DECISION", "source": "CHILD_REQUEST", "text": "Amira sees Sami every second Saturday.",
                 "owner": {"personId": "%s"}, "dueOn": "2026-07-31"}
                """.formatted(CareCase.person(amira.worker())).strip();
    }

    String draft() {
        return draft(writing()).statusCode(201).extract().path("id");
    }

    ValidatableResponse draft(String body) {
        return send(iro(), "/v1/reviews/" + review + "/decisions", body);
    }

    ValidatableResponse issue() {
        return send(iro(), "/v1/reviews/" + review + "/decisions/issue", "{}");
    }

    /** Drafted and issued. */
    String issued() {
        String id = draft();
        issue().statusCode(201);
        return id;
    }

    ValidatableResponse agree(String decision) {
        return send(manager(), "/v1/review-decisions/" + decision + "/response", "{\"answer\": \"AGREED\"}");
    }

    ValidatableResponse query(String decision) {
        return send(
                manager(),
                "/v1/review-decisions/" + decision + "/response",
                "{\"answer\": \"QUERIED\", \"reason\": \"Nobody can drive her.\"}");
    }

    ValidatableResponse because(String decision, String command, String reason) {
        return send(iro(), "/v1/review-decisions/" + decision + "/" + command, "{\"reason\": \"" + reason + "\"}");
    }

    ValidatableResponse correct(String decision, String to) {
        return send(
                iro(),
                "/v1/review-decisions/" + decision + "/correction",
                "{\"reason\": \"Said wrongly.\", \"decision\": " + to + "}");
    }

    /** @param words null for none */
    static ValidatableResponse progress(
            RequestSpecification who, String decision, String state, String on, String words) {
        return send(
                who,
                "/v1/review-decisions/" + decision + "/progress",
                "{\"state\": \"%s\", \"on\": \"%s\"%s}"
                        .formatted(state, on, words == null ? "" : ", \"words\": \"" + words + "\""));
    }

    static ValidatableResponse send(RequestSpecification who, String path, String body) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse show(String decision) {
        return iro().get("/v1/review-decisions/" + decision).then().statusCode(200);
    }

    String status(String decision) {
        return show(decision).extract().path("status");
    }

    void at(String time) {
        clock.set(time);
        background.finish();
    }

    List<String> deadlines(String rule) {
        return Rows.of(
                "select due_date, state, met_on, responsible from openiro.deadline where child_id = ? and rule = ?"
                        + " and (rule <> 'OVERDUE_TAKEN_UP' or subject_type = 'REVIEW_DECISION') order by id",
                amira.child(),
                rule);
    }
}
