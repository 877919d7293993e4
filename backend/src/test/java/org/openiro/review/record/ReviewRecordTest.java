package org.openiro.review.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Statements;

/** The record of a review, from what the case holds to what was issued. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewRecordTest extends RecordCase {

    private static final String DRAFT = "record-draft";
    private static final String VERSIONS = "record-versions";
    private static final String WRITING = """
            {"summary": "Amira is well.\\n\\nShe plays football.", "forProfessionals": "She lives at 4 Harbour Road.",
             "forChild": "You told us that you like your school."}
            """;

    @Inject
    Statements statements;

    @Test
    void shouldComposeWhatTheCaseHolds() {
        Api.anonymous().get(of(DRAFT)).then().statusCode(401);
        Api.asSubject(amira.worker()).get(of(DRAFT)).then().statusCode(403);
        Api.asSubject(CareCase.amira(PLACE).iro()).get(of(DRAFT)).then().statusCode(404);
        asIro().get(of(DRAFT))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"unwritten\""))
                .body(
                        "sections.part",
                        contains("DETAILS", "MEETINGS", "CHILDS_PART", "CHILDS_VIEWS", "FINDINGS", "CONCERNS"))
                .body("lacks.part", contains("SUMMARY"))
                .body("sections[0].passages[0].block.facts.value", hasItem("Amira Khan"))
                .body("sections[0].passages.readers", contains("EVERYONE"))
                .body("sections[1].passages[0].readers", equalTo("AT_REVIEW"))
                .body(
                        "sections[1].passages[0].block.rows[0]",
                        contains(
                                "30 June 2026, 15:00",
                                "At school (The music room)",
                                "Daniel Price, Your social worker"))
                .body("sections[1].forChild[0].items", contains("Your social worker"))
                .body("sections[3].passages[0].block.rows[0]", hasItem("Too loud there"))
                .body("sections.toString()", not(containsString("I do not trust Daniel")))
                .body("sections[3].forChild[0].rows", hasSize(1))
                .body("sections[4].passages.readers", contains("EVERYONE", "PROFESSIONALS"))
                .body("sections[5].forChild[1].facts.value", contains("020 7946 0018"));
    }

    @Test
    void shouldKeepWordsThatHoldAnAddressToTheService() {
        amira.but("insert into openiro.kept_apart (id, local_authority_id, child_id, first_name, second_name, reason,"
                + " recorded_at, recorded_by) values (gen_random_uuid(), :place, :child, 'One', 'Other', 'An order', now(), '"
                + CareCase.person(amira.iro()) + "')");
        view("On 2 weekends at my nan''s house we baked", "EVERYONE_AT_REVIEW");
        view("We live at 4 Harbour Road", "EVERYONE_AT_REVIEW");
        put(DRAFT, "\"unwritten\"", WRITING)
                .statusCode(200)
                .body("heldBack", contains("SUMMARY", "CHILDS_VIEWS"))
                // Row by row: what the others said stays what everybody at the review reads.
                .body("sections[4].passages.readers", contains("AT_REVIEW", "SERVICE", "SERVICE"))
                .body("sections[4].passages[0].block.rows", hasSize(2))
                .body("sections[4].passages[1].block.rows[0]", hasItem("We live at 4 Harbour Road"))
                .body("sections[4].forChild[0].rows", hasSize(2))
                .body("sections[2].part", equalTo("SUMMARY"))
                .body("sections[2].passages.readers", contains("EVERYONE", "EVERYONE", "SERVICE"))
                .body("sections[1].passages.readers", contains("PROFESSIONALS"))
                .body("sections[2].forChild[0].text", equalTo("You told us that you like your school."))
                .body("lacks", hasSize(0));
        put(DRAFT, "\"unwritten\"", WRITING).statusCode(412);
    }

    @Test
    void shouldAskTheSameNumberOfQuestionsHoweverMuchThereIs() {
        long few = statements.during(() -> asIro().get(of(DRAFT)).then().statusCode(200));
        for (int i = 0; i < 20; i++) {
            amira.but(
                    "insert into openiro.child_view (id, local_authority_id, child_id, review_id, topic, words, visible_to,"
                            + " saved_at, shared_at) values (gen_random_uuid(), :place, :child, '" + review
                            + "', 'HEALTH', 'More', 'EVERYONE_AT_REVIEW', '2026-06-20', '2026-06-20')");
        }
        assertThat(statements.during(() -> asIro().get(of(DRAFT)).then().statusCode(200)))
                .isEqualTo(few)
                .isLessThan(45);
    }

    @Test
    void shouldIssueWhatWasReadAndNothingElse() {
        String unread = "{\"sha256\": \"" + "0".repeat(64) + "\"}";
        post(VERSIONS, "*", unread).statusCode(409).body("type", equalTo("/problems/record-draft-changed"));
        String lacking = "{\"sha256\": \"" + asIro().get(of(DRAFT)).path("sha256") + "\"%s}";
        post(VERSIONS, "*", lacking.formatted(""))
                .statusCode(422)
                .body("type", equalTo("/problems/record-incomplete"))
                .body("errors.code", contains("SUMMARY"));
        post(VERSIONS, "*", lacking.formatted(", \"incompleteReason\": \"Grace is ill\""))
                .statusCode(201)
                .header("Location", endsWith(of(VERSIONS) + "/1"))
                .body("incompleteReason", equalTo("Grace is ill"))
                .body("lacks.part", contains("SUMMARY"));
        asIro().accept("text/plain")
                .get(of(VERSIONS) + "/1")
                .then()
                .body(containsString("Why it was issued all the same: Grace is ill"));
        assertThat(deadline("RECORD")).containsExactly("MET|2026-06-30");
    }

    @Test
    void shouldStayAsItWasIssuedAndBeCorrectedByALaterVersion() {
        put(DRAFT, "*", WRITING).statusCode(200);
        String first = issue("").statusCode(201).extract().path("sha256");
        amira.but("update openiro.child set last_name = 'Kahn' where id = :child");
        issue("").statusCode(422).body("type", equalTo("/problems/correction-reason-missing"));
        issue(", \"reason\": \"Her name was wrong\"").statusCode(201).body("number", equalTo(2));
        asIro().get(of(VERSIONS))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[1].sha256", equalTo(first));
        asIro().get(of(VERSIONS) + "/9").then().statusCode(404);
        asIro().get(of(VERSIONS) + "/1")
                .then()
                .statusCode(200)
                .body("sections[0].passages[0].block.facts.value", hasItem("Amira Khan"))
                .body("sections.part", hasItem("CHILDS_VIEWS"));
        PLACE.as("AUDITOR")
                .get(of(VERSIONS) + "/2")
                .then()
                .statusCode(200)
                .body("sections[0].passages[0].block.facts.value", hasItem("Amira Kahn"))
                .body("sections.toString()", not(containsString("Too loud there")))
                .body("sections.forChild.flatten()", hasSize(0))
                .body("reason", equalTo("Her name was wrong"));
        issue(", \"reason\": \"4 Harbour Road stood in it\"").statusCode(201);
        asIro().get(of(VERSIONS) + "/3").then().body("reason", equalTo("4 Harbour Road stood in it"));
        Api.asSubject(amira.worker())
                .get(of(VERSIONS) + "/3")
                .then()
                .statusCode(200)
                .body("sections.passages.readers.flatten()", hasItem("SERVICE"))
                .body("toString()", containsString("4 Harbour Road"));
        for (String role : new String[] {"AUDITOR", "DCS", "ADMIN"}) {
            for (String what : new String[] {VERSIONS + "/3", VERSIONS}) {
                PLACE.as(role).get(of(what)).then().statusCode(200).body("toString()", not(containsString("Harbour")));
            }
        }
        assertThat(Rows.of("select count(*) from openiro.issued_version where child_id = ?", amira.child()))
                .containsExactly("3");
        // They read the audit too.
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where action = 'ISSUE_RECORD' and child_id = ? order by id",
                        amira.child()))
                .containsExactly("null", "Her name was wrong", "null");
        assertThat(deadline("RECORD")).hasSize(1);
    }

    @Test
    void shouldComeAsTextToo() {
        put(DRAFT, "*", WRITING).statusCode(200);
        issue("").statusCode(201);
        asIro().accept("text/plain")
                .get(of(VERSIONS) + "/1")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("ETag", startsWith("\""))
                .body(containsString("Version 1, issued on 30 June 2026"))
                .body(containsString("Child: Amira Khan"));
        asIro().accept("image/png").get(of(VERSIONS) + "/1").then().statusCode(406);
        // As the first versions were issued: with what is null.
        amira.but("update openiro.issued_version set content ="
                + " '{\"type\": \"RECORD\", \"authority\": \"Northmoor\", \"sections\": [], \"lacks\": []}', sha256 ="
                + " encode(sha256('{\"type\":\"RECORD\",\"authority\":\"Northmoor\",\"incompleteReason\":null,"
                + "\"lacks\":[],\"sections\":[]}'), 'hex') where child_id = :child");
        asIro().get(of(VERSIONS) + "/1").then().statusCode(200).body("sections", hasSize(0));
        // The application cannot change it; whoever does so in the database is found out.
        amira.but("update openiro.issued_version set content = jsonb_set(content, '{authority}', '\"Elsewhere\"')"
                + " where child_id = :child");
        asIro().get(of(VERSIONS) + "/1").then().statusCode(500);
    }

    private ValidatableResponse issue(String more) {
        return post(VERSIONS, "*", "{\"sha256\": \"" + asIro().get(of(DRAFT)).path("sha256") + "\"" + more + "}");
    }
}
