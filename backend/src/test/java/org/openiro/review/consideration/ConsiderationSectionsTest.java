package org.openiro.review.consideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** What was considered, in the record of the review, and closed with it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ConsiderationSectionsTest extends ConsiderationsCase {

    @Test
    void shouldStandInTheRecordForThoseWhoMayReadIt() {
        ChildsApp app = ChildsApp.of(amira);
        var view = app.draft("SCHOOL", "Only for Grace", "IRO_ONLY");
        app.share(view, review);
        parts().forEach(part -> put(part.get(0), part.get(1)).statusCode(200));
        put("child-views/EDUCATION", "{\"source\": \"CHILD_APP\", \"viewId\": \"" + view + "\"}")
                .statusCode(200);
        put("child-views/LEGAL", "{\"noneBecause\": \"She did not want to\"}").statusCode(200);
        put("plan-outcome", """
                {"outcome": "CHANGE_NEEDED", "elements": ["EDUCATION"], "outline": ["CONTINGENCY"], "reason": "The tutor left"}
                """).statusCode(200);
        put("adoption", """
                {"items": [{"matter": "LATER_LIFE_LETTER", "words": "Begun", "by": "2026-12-01"},
                           {"matter": "MATCHING", "notRelevantBecause": "Matched"}]}
                """).statusCode(200);
        held("2026-06-30");
        record().body(
                        "sections.part",
                        hasItems(
                                "ATTENDANCE",
                                "CONSIDERATIONS",
                                "CHILDS_VIEWS_OF_PLAN",
                                "ESSENTIAL_ELEMENTS",
                                "PLACEMENT",
                                "PERMANENCE",
                                "PLAN_OUTCOME",
                                "RIGHTS",
                                "ASSURANCE"))
                .body(rows("CONSIDERATIONS") + "[0]", contains("What changed", "Discussed", "She has a tutor now"))
                .body(rows("ATTENDANCE") + "[0]", contains("Ruth Bell", "Your aunt", "Online", ""))
                .body(rows("ATTENDANCE") + "[1]", contains("Sam", "Friend", "Did not come", "Ill"))
                .body(rows("CHILDS_VIEWS_OF_PLAN") + "*.get(0)", not(hasItem("Education")))
                .body(
                        rows("CHILDS_VIEWS_OF_PLAN") + ".find { it[0] == 'Health' }",
                        contains("Health", "I want to stay", "To the Independent Reviewing Officer, 9 June 2026"))
                .body(
                        rows("CHILDS_VIEWS_OF_PLAN") + ".find { it[0] == 'Legal status' }",
                        contains("Legal status", "Not known", "She did not want to"))
                .body(section("CHILDS_VIEWS_OF_PLAN") + ".passages.readers", contains("PROFESSIONALS"))
                .body(section("PERMANENCE") + ".passages.readers", hasItems("AT_REVIEW", "PROFESSIONALS"))
                .body(
                        section("PLAN_OUTCOME") + ".passages[1].block.items",
                        contains("Education", "What is done if it breaks down"))
                .body(section("PLAN_OUTCOME") + ".forChild", hasSize(1))
                .body(section("RIGHTS") + ".forChild[0].items", hasSize(6))
                .body(section("ASSURANCE") + ".passages.readers", not(hasItem("EVERYONE")))
                .body("sections.toString()", not(containsString("Only for Grace")))
                .body("lacks.part", hasItem("CONSIDERATIONS"));
    }

    @Test
    void shouldBeClosedWithTheRecord() {
        put("agenda/EDUCATION", POINT).statusCode(200);
        held("2026-06-30");
        correct("{\"correctionReason\": \"Nothing yet\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/record-not-issued"));
        String draft = record().extract().path("sha256");
        asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"sha256\": \"" + draft + "\", \"incompleteReason\": \"Grace is ill\"}")
                .post("/v1/reviews/" + review + "/record-versions")
                .then()
                .statusCode(201);
        put("agenda/EDUCATION", POINT).statusCode(409).body("type", equalTo("/problems/review-record-issued"));
        complete().statusCode(409).body("type", equalTo("/problems/review-record-issued"));
        correct("{\"correctionReason\": \" \"}").statusCode(400);
        correct("{\"correctionReason\": \"The tutor was not said\"}")
                .statusCode(200)
                .body("correctionReason", equalTo("The tutor was not said"));
        correct("{\"summary\": \"She is well\", \"correctionReason\": \"The tutor was not said\"}");
        put("agenda/EDUCATION", POINT).statusCode(200);
        assertThat(corrections()).containsExactly("OPEN|IRO|2026-07-07|null");
        correct("{}").statusCode(200).body("correctionReason", nullValue());
        put("agenda/EDUCATION", POINT).statusCode(409);
        assertThat(corrections()).containsExactly("MET|IRO|2026-07-07|2026-06-30");
        String corrected = correct("{\"correctionReason\": \"The tutor was not said\"}")
                .extract()
                .path("sha256");
        asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"sha256\": \"" + corrected + "\", \"incompleteReason\": \"Grace is ill\"}")
                .post("/v1/reviews/" + review + "/record-versions")
                .then()
                .statusCode(201)
                .body("reason", equalTo("The tutor was not said"));
        put("agenda/EDUCATION", POINT).statusCode(409).body("type", equalTo("/problems/review-record-issued"));
        assertThat(Rows.of(
                        "select action, reason from openiro.audit_entry where child_id = ?"
                                + " and (reason like 'The tutor%' or action like '%_CORRECTION') order by id",
                        amira.child()))
                .containsExactly(
                        "OPEN_CORRECTION|The tutor was not said",
                        "CLOSE_CORRECTION|null",
                        "OPEN_CORRECTION|The tutor was not said",
                        "ISSUE_RECORD|The tutor was not said",
                        "CLOSE_CORRECTION|null");
        assertThat(corrections()).hasSize(2).allMatch(each -> each.startsWith("MET|"));
        read().body("agenda.find { it.item == 'EDUCATION' }.standing", equalTo("DISCUSSED"));
    }

    private List<String> corrections() {
        return Rows.of(
                "select state, responsible, due_date, met_on from openiro.deadline where rule = 'RECORD_CORRECTION'"
                        + " and subject_id = ? order by id",
                review);
    }

    private ValidatableResponse record() {
        return asIro().get("/v1/reviews/" + review + "/record-draft").then().statusCode(200);
    }

    private static String section(String part) {
        return "sections.find { it.part == '" + part + "' }";
    }

    private static String rows(String part) {
        return section(part) + ".passages[0].block.rows";
    }

    private ValidatableResponse correct(String body) {
        return asIro().header("If-Match", "*")
                .body(body)
                .put("/v1/reviews/" + review + "/record-draft")
                .then();
    }
}
