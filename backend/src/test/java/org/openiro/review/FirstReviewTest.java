package org.openiro.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** What should have been done before the first review of all, and is not asked of a later one. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class FirstReviewTest extends HoldingCase {

    private static final String NOT_MET =
            "update openiro.allocation set first_met_on = null, first_met_at = null, first_met_alone = null"
                    + " where child_id = :child";

    @Test
    void shouldWantTheIroToHaveMetTheChild() {
        readiness().body(item("IRO_MET_CHILD") + ".colour", equalTo("GREEN"));
        hold(with("\"findings\": [{\"code\": \"NO_FIRST_MEETING\", \"reason\": \"She was away.\"}]"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-contradicts"));
        amira.but(NOT_MET);
        clock.set("2026-06-30T09:00");
        readiness()
                .body(item("IRO_MET_CHILD") + ".colour", equalTo("AMBER"))
                .body(item("IRO_MET_CHILD") + ".dueOn", equalTo("2026-06-30"));
        clock.set("2026-07-01T09:00");
        readiness().body(item("IRO_MET_CHILD") + ".colour", equalTo("RED"));
        hold(ABSENT)
                .statusCode(422)
                .body("type", equalTo("/problems/finding-reason-missing"))
                .body("errors.code", contains("NO_FIRST_MEETING"));
        hold(with("\"findings\": [{\"code\": \"NO_FIRST_MEETING\", \"reason\": \"She was away.\"}]"))
                .statusCode(200)
                .body("findings.code", contains("NO_FIRST_MEETING"));
        readiness().body(item("IRO_MET_CHILD") + ".colour", equalTo("RED"));
    }

    @Test
    void shouldCountAMeetingOnTheDayOfTheReviewAndNoneAfterIt() {
        amira.but("update openiro.allocation set first_met_on = '2026-07-01' where child_id = :child");
        hold(ABSENT).statusCode(422).body("errors.code", contains("NO_FIRST_MEETING"));
        amira.but("update openiro.allocation set first_met_on = '2026-06-30' where child_id = :child");
        hold(ABSENT).statusCode(200).body("findings", empty());
    }

    @Test
    void shouldAskNeitherOfALaterReview() {
        amira.but(NOT_MET);
        hold(with("\"findings\": [{\"code\": \"NO_FIRST_MEETING\", \"reason\": \"She was away.\"}]"))
                .statusCode(200);
        UUID first = review;
        review = planned("2026-08-01T10:00", "2026-08-20T14:00:00Z");
        readiness()
                .body("items.item", not(hasItem("IRO_MET_CHILD")))
                .body("items.item", not(hasItem("INFORMATION_GIVEN")));
        clock.set("2026-08-20T17:00");
        hold(ABSENT.replace("2026-06-30", "2026-08-20")).statusCode(200).body("findings", empty());
        // The first stays the first.
        review = first;
        readiness().body("items.item", hasItem("IRO_MET_CHILD"));
    }

    @Test
    void shouldExplainOnceWhatWasMissingForWantOfAnIro() {
        amira.but(NOT_MET);
        amira.but("update openiro.allocation set ended_on = '2026-06-07' where child_id = :child");
        holdAs("IRO_MANAGER", ABSENT).statusCode(422).body("errors.code", contains("NO_IRO"));
    }

    @Test
    void shouldWarnWhereNobodyWasInformed() {
        warned("No information given to child and family is recorded.");
        give("FAMILY", "2026-06-30");
        warned("No information given to the child is recorded.");
        // Too late, or in an earlier time in care.
        give("CHILD", "2026-07-01");
        give("CHILD", "2025-06-01");
        warned("No information given to the child is recorded.");
        give("CHILD", "2026-06-10");
        readiness().body(item("INFORMATION_GIVEN") + ".colour", equalTo("GREEN"));
        hold(ABSENT).statusCode(200);
    }

    @Test
    void shouldMakeNoFindingOfAWarning() {
        hold(ABSENT).statusCode(200).body("findings", empty());
        warned("No information given to child and family is recorded.");
    }

    private void warned(String reason) {
        readiness()
                .body(item("INFORMATION_GIVEN") + ".colour", equalTo("AMBER"))
                .body(item("INFORMATION_GIVEN") + ".reason", equalTo(reason));
    }

    private void give(String recipient, String day) {
        amira.but("""
                insert into openiro.information_pack (id, local_authority_id, child_id, recipient, topics, language, format,
                    given_on, recorded_by, recorded_at)
                select gen_random_uuid(), :place, :child, '%s', '{REVIEWS}', 'en', 'LEAFLET', '%s', id, now()
                from openiro.person where local_authority_id = :place limit 1
                """.formatted(recipient, day));
    }

    private ValidatableResponse readiness() {
        return Api.asSubject(amira.iro())
                .get("/v1/reviews/" + review + "/readiness")
                .then()
                .statusCode(200);
    }

    private static String item(String item) {
        return "items.find { it.item == '" + item + "' }";
    }
}
