package org.openiro.review.record;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A review of Amira's, held on Tuesday 30 June 2026 with her social worker; she said something before it. */
abstract class RecordCase {

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;
    UUID review;

    @BeforeEach
    void aHeldReview() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
        amira.but("update openiro.iro_profile set contact_phone = '020 7946 0018' where person_id = '"
                + CareCase.person(amira.iro()) + "'");
        review = planned();
        PreparedReview.of(amira, review);
        view("Too loud there", "EVERYONE_AT_REVIEW");
        view("I do not trust Daniel", "IRO_ONLY");
        clock.set("2026-06-30T17:00");
        hold(review).statusCode(200);
        amira.but(
                "insert into openiro.review_considerations (id, local_authority_id, child_id, review_id, completed_at,"
                        + " completed_by) values (gen_random_uuid(), :place, :child, '" + review + "', '2026-06-30', '"
                        + CareCase.person(amira.iro()) + "')");
    }

    final UUID planned() {
        return UUID.fromString(asIro().headers(Api.key())
                .body("""
                        {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "SCHOOL", "label": "The music room"},
                         "attendees": [{"personId": "%s", "roleLabel": "Your social worker",
                         "whyTheyCome": "To tell how the plan is going."}]}
                        """.formatted(CareCase.person(amira.worker())))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    final void view(String words, String visibleTo) {
        amira.but(
                "insert into openiro.child_view (id, local_authority_id, child_id, review_id, topic, words, visible_to,"
                        + " saved_at, shared_at) values (gen_random_uuid(), :place, :child, '" + review
                        + "', 'SCHOOL', '"
                        + words + "', '" + visibleTo + "', '2026-06-20', '2026-06-20')");
    }

    final ValidatableResponse hold(UUID held) {
        return asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"openedOn": "2026-06-30", "completedOn": "2026-06-30", "chairedByIro": true,
                         "childAttended": true, "childSpoke": true, "findings":
                         [{"code": "NOT_INVITED", "reason": "The school was closed"}]}
                        """)
                .post("/v1/reviews/" + held + "/holding")
                .then();
    }

    final RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    final String of(String what) {
        return "/v1/reviews/" + review + "/" + what;
    }

    final ValidatableResponse put(String what, String ifMatch, String body) {
        return asIro().header("If-Match", ifMatch).body(body).put(of(what)).then();
    }

    final ValidatableResponse post(String what, String ifMatch, String body) {
        return asIro().headers(Api.key())
                .header("If-Match", ifMatch)
                .body(body)
                .post(of(what))
                .then();
    }

    final List<String> deadline(String rule) {
        return Rows.of(
                "select state, met_on from openiro.deadline where rule = '" + rule + "' and subject_id = ? order by id",
                review);
    }
}
