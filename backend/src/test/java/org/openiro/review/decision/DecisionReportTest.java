package org.openiro.review.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

/** What others make of decisions: the figures, and the care plan that carries them out. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DecisionReportTest extends DecisionCase {

    @Test
    void shouldCountWhatBecameOfThemByIro() {
        String path = "/v1/reports/decisions?from=2026-06-01&to=2026-06-30";
        Api.anonymous().get(path).then().statusCode(401);
        iro().get(path).then().statusCode(403);
        place.as("DCS")
                .get("/v1/reports/decisions?from=2026-06-30&to=2026-06-01")
                .then()
                .statusCode(400);
        String agreed = draft();
        String disputed = draft();
        draft();
        clock.set("2026-07-01T09:00");
        issue().statusCode(201);
        agree(agreed).statusCode(200);
        query(disputed).statusCode(200);
        send(
                        iro(),
                        "/v1/review-decisions/" + agreed + "/progress",
                        "{\"state\": \"DONE\", \"on\": \"2026-07-01\", \"words\": \"Seen.\"}")
                .statusCode(200);
        at("2026-08-03T09:00");
        place.as("LEAD_MEMBER")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.iroName", contains("Grace Okafor"))
                .body("items[0].reviews", equalTo(1))
                .body("items[0].sentInTime", equalTo(1))
                .body("items[0].issued", equalTo(3))
                .body("items[0].agreed", equalTo(1))
                .body("items[0].agreedByDefault", equalTo(1))
                .body("items[0].disputed", equalTo(1))
                .body("items[0].due", equalTo(3))
                .body("items[0].doneInTime", equalTo(1))
                .body("items[0].doneLate", equalTo(0));
        place.as("DCS")
                .get("/v1/reports/decisions?from=2026-07-01&to=2026-07-31")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldBeNamedByThePlanThatCarriesThemOut() {
        String sent = issued();
        String draft = draft();
        CareCase ben = underManager(place);
        String plan = send(Api.asSubject(amira.worker()), "/v1/children/" + amira.child() + "/care-plans", "")
                .statusCode(201)
                .extract()
                .path("id");
        String bens = send(Api.asSubject(ben.worker()), "/v1/children/" + ben.child() + "/care-plans", "")
                .statusCode(201)
                .extract()
                .path("id");
        outline(amira, plan, draft).statusCode(422).body("errors.pointer", contains("/decisionIds/0"));
        outline(ben, bens, sent).statusCode(422).body("type", equalTo("/problems/unknown-reference"));
        outline(amira, plan, sent).statusCode(200).body("outline.decisionIds", contains(sent));
        iro().get("/v1/care-plans/" + plan + "/differences")
                .then()
                .statusCode(200)
                .body("outline.changed", hasItem("decisionIds"))
                .body("outline.after.decisionIds", contains(sent));
    }

    private static ValidatableResponse outline(CareCase child, String plan, String decision) {
        return Api.asSubject(child.worker())
                .header("If-Match", "*")
                .body("{\"decisionIds\": [\"" + decision + "\"]}")
                .put("/v1/care-plans/" + plan + "/outline")
                .then();
    }
}
