package org.openiro.review.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** The Quality Monitoring Form, the day after a review. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class QualityFormTest extends RecordCase {

    private static final String FORM = "quality-form";
    private static final String VERSIONS = "quality-form-versions";

    private static String answers(String last) {
        String all = Arrays.stream(QualityQuestion.values())
                .limit(QualityQuestion.values().length - 1)
                .map(question -> "{\"question\": \"" + question + "\", \"judgement\": \"YES\"}")
                .collect(Collectors.joining(", "));
        return "{\"answers\": [" + all + ", " + last + "], \"strengths\": \"Daniel knows her well\"}";
    }

    private static String oversight(String judgement) {
        return "{\"question\": \"MANAGER_OVERSIGHT\", \"judgement\": " + judgement + "}";
    }

    @Test
    void shouldBeForTheIroAloneUntilItIsSubmitted() {
        Api.anonymous().get(of(FORM)).then().statusCode(401);
        Api.asSubject(amira.worker()).get(of(FORM)).then().statusCode(403);
        CareCase ben = CareCase.amira(PLACE);
        Api.asSubject(ben.iro()).get(of(FORM)).then().statusCode(404);
        Api.asSubject(ben.worker()).get(of(VERSIONS)).then().statusCode(404);
        asIro().get(of(FORM))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"unwritten\""))
                .body("formVersion", equalTo(1))
                .body("questions.code", hasSize(QualityQuestion.values().length))
                .body("answers", hasSize(0));
        put(FORM, "*", "{\"answers\": [" + oversight("\"YES\"") + ", " + oversight("\"NO\"") + "]}")
                .statusCode(400)
                .body("errors.pointer", contains("/answers/1"));
        put(FORM, "\"7\"", "{\"answers\": []}").statusCode(412);
        asIro().body("{\"answers\": []}").put(of(FORM)).then().statusCode(428);
        Api.asSubject(amira.worker()).get(of(VERSIONS)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void shouldRefuseAFormThatIsNotCompleteOrTooEarly() {
        post(VERSIONS, "*", "{}").statusCode(422).body("type", equalTo("/problems/quality-form-incomplete"));
        put(FORM, "*", answers(oversight("\"PARTLY\""))).statusCode(200).body("answers", hasSize(12));
        post(VERSIONS, "*", "{}").statusCode(422).body("errors.code", contains("MANAGER_OVERSIGHT"));
        assertThat(deadline("QUALITY_FORM")).containsExactly("OPEN|null");
        amira.but("update openiro.review set status = 'PLANNED' where id = '" + review + "'");
        put(FORM, "*", "{\"answers\": []}").statusCode(409).body("type", equalTo("/problems/review-not-held"));
    }

    @Test
    void shouldStayAsSubmittedAndBeCorrectedByALaterVersion() {
        clock.set("2026-07-01T11:00");
        String drafted = put(FORM, "\"unwritten\"", answers(oversight("\"NO\", \"words\": \"Nobody looked\"")))
                .statusCode(200)
                .extract()
                .header("ETag");
        String first = post(VERSIONS, drafted, "{}")
                .statusCode(200)
                .body("number", equalTo(1))
                .body("issuedAt", equalTo("2026-07-01T10:00:00Z"))
                .body("answers[11].words", equalTo("Nobody looked"))
                .extract()
                .path("sha256");
        assertThat(deadline("QUALITY_FORM")).containsExactly("MET|2026-07-01");
        post(VERSIONS, drafted, "{}").statusCode(412);
        put(FORM, "*", answers(oversight("\"YES\""))).statusCode(200);
        post(VERSIONS, "*", "{}").statusCode(422).body("type", equalTo("/problems/correction-reason-missing"));
        post(VERSIONS, "*", "{\"reason\": \"The manager had looked\"}")
                .statusCode(200)
                .body("number", equalTo(2));
        Api.asSubject(amira.worker())
                .get(of(VERSIONS))
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items[1].sha256", equalTo(first))
                .body("items[1].answers[11].judgement", equalTo("NO"))
                .body("items[0].reason", equalTo("The manager had looked"));
        String next = asIro().get(of(VERSIONS) + "?limit=1").path("nextCursor");
        asIro().get(of(VERSIONS) + "?limit=1&cursor=" + next).then().body("items.number", contains(1));
        assertThat(Rows.of(
                        "select action, reason from openiro.audit_entry where child_id = ? and action like '%QUALITY%' order by id",
                        amira.child()))
                .containsExactly(
                        "DRAFT_QUALITY_FORM|null",
                        "ISSUE_QUALITY_FORM|null",
                        "DRAFT_QUALITY_FORM|null",
                        "ISSUE_QUALITY_FORM|The manager had looked");
    }
}
