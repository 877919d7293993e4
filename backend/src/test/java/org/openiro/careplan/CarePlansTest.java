package org.openiro.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class CarePlansTest extends CarePlansCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(plans()).then().statusCode(401);
        Api.anonymous().headers(Api.key()).post(plans()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "IRO_MANAGER", "ADMIN", "ADVOCATE", "GUARDIAN", "AUDITOR", "DCS", "LEAD_MEMBER"})
    void shouldBeWrittenByThoseWhoManageTheCaseAlone(String role) {
        PLACE.as(role).headers(Api.key()).post(plans()).then().statusCode(403);
        PLACE.as(role)
                .header("If-Match", "*")
                .body(ELEMENT)
                .put(path(draft(), "/elements/EDUCATION"))
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotBeThereForThoseWithoutATieToTheChild() {
        String plan = draft();
        CareCase leo = CareCase.amira(PLACE);
        Api.asSubject(leo.worker()).get(plans()).then().statusCode(404);
        Api.asSubject(leo.worker()).headers(Api.key()).post(plans()).then().statusCode(404);
        Api.asSubject(leo.iro()).get(path(plan, "")).then().statusCode(404);
        Api.asSubject(leo.iro()).get(path(plan, "/differences")).then().statusCode(404);
        Api.asSubject(leo.worker())
                .header("If-Match", "*")
                .body(ELEMENT)
                .put(path(plan, "/elements/EDUCATION"))
                .then()
                .statusCode(404);
        AnotherAuthority.register().as("ADMIN").get(path(plan, "")).then().statusCode(404);
    }

    @Test
    void shouldRefuseWhatContradictsItself() {
        String plan = draft();
        put(
                        plan,
                        "/elements/EDUCATION",
                        ELEMENT.replace("\"ownPlanOn\"", "\"noChildsViewBecause\": \"Asleep\", \"ownPlanOn\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/noChildsViewBecause"));
        put(plan, "/outline", outline("LONG_TERM_WITH_RELATIVES"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/permanence/parallel/0/kind"));
        put(plan, "/outline", outline("OTHER")).statusCode(400).body("errors[0].code", equalTo("REQUIRED"));
        put(plan, "/elements/EDUCATION", ELEMENT.replace("2026-06-08", "2026-06-11"))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        put(plan, "/outline", outline("ADOPTION").replace("2026-05-28", "2026-06-11"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assessment/finishedOn"));
        put(plan, "/elements/GARDENING", ELEMENT).statusCode(404);
    }

    @Test
    void shouldRefuseAPostcodeWithoutRepeatingIt() {
        String answer = put(draft(), "/elements/LIVING_ARRANGEMENTS", ELEMENT.replace("twice a week", "at ZZ4 2QT"))
                .statusCode(422)
                .body("type", equalTo("/problems/plan-words-not-safe"))
                .body("errors[0].pointer", equalTo("/plan"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("ZZ4");
    }

    @Test
    void shouldAskForTheStateThatIsChanged() {
        String plan = draft();
        asWorker().body(ELEMENT).put(path(plan, "/elements/HEALTH")).then().statusCode(428);
        asWorker()
                .header("If-Match", "\"0\"")
                .body(ELEMENT)
                .put(path(plan, "/elements/HEALTH"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        asWorker()
                .header("If-Match", "\"0\"")
                .delete(path(plan, "/elements/HEALTH"))
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void shouldTellTheStateOfTheDraftBeforeWhatIsWrongWithTheWords() {
        String plan = draft();
        String postcode = ELEMENT.replace("twice a week", "at ZZ4 2QT");
        asWorker()
                .header("If-Match", "\"7\"")
                .body(postcode)
                .put(path(plan, "/elements/HEALTH"))
                .then()
                .statusCode(412);
        asWorker()
                .header("If-Match", "\"7\"")
                .headers(Api.key())
                .body("""
                        {"significantChanges": [], "consideredAtReviewId": "%s",
                         "notPracticable": {"reason": "No time", "seniorName": "Ruth Adeyemi", "seniorPosition": "Director"}}
                        """.formatted(amira.child()))
                .post(path(plan, "/entry-into-force"))
                .then()
                .statusCode(400);
        putInForce(plan, NO_CHANGES).statusCode(200);
        put(plan, "/elements/HEALTH", postcode).statusCode(409);
        put(plan, "/outline", outline("ADOPTION").replace("2026-05-28", "2026-06-11"))
                .statusCode(409);
    }

    @Test
    void shouldWithdrawADraftAndStartTheNextFromThePlanInForce() {
        String first = inForceTowards("ADOPTION");
        String second = draft();
        put(second, "/elements/EDUCATION", ELEMENT).statusCode(200);
        withdraw(second)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("endedOn", equalTo("2026-06-10"))
                .body("elements.element", contains("EDUCATION"));
        withdraw(second).statusCode(409).body("type", equalTo("/problems/care-plan-not-draft"));
        withdraw(first).statusCode(409);
        asWorker()
                .get(path(draft(), ""))
                .then()
                .body("number", equalTo(3))
                .body("basedOnId", equalTo(first))
                .body("elements", hasSize(0));
    }

    @Test
    void shouldEndWithTheCareAndCountOnWhenSheComesBack() {
        String first = inForceTowards("ADOPTION");
        String second = draft();
        clock.set("2026-07-10T10:00");
        endCare(amira);
        asWorker().get(path(second, "")).then().body("status", equalTo("WITHDRAWN"));
        asWorker().get(path(first, "")).then().body("status", equalTo("ENDED")).body("endedOn", equalTo("2026-07-09"));
        asWorker()
                .get(path(draft(), ""))
                .then()
                .body("number", equalTo(3))
                .body("outline.contingency", equalTo(null))
                .body("$", not(hasKey("basedOnId")));
    }

    @Test
    void shouldHaveOneDraftAtATime() {
        draft();
        asWorker()
                .headers(Api.key())
                .post(plans())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/care-plan-draft-exists"));
    }

    @Test
    void shouldHaveOneDraftAlsoWhenTwoStartAtOnce() {
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() ->
                        asWorker().headers(Api.key()).post(plans()).thenReturn().statusCode()))
                .toList();
        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void shouldWriteADraftPartByPart() {
        String plan = draft();
        put(plan, "/elements/EDUCATION", ELEMENT).statusCode(200);
        put(plan, "/elements/LEISURE", ELEMENT).statusCode(200);
        put(plan, "/outline", outline("LONG_TERM_FOSTERING")).statusCode(200);
        asWorker()
                .header("If-Match", "*")
                .delete(path(plan, "/elements/LEISURE"))
                .then()
                .statusCode(200);
        Api.asSubject(amira.iro())
                .get(path(plan, ""))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("number", equalTo(1))
                .body("elements.element", contains("EDUCATION"))
                .body("elements[0].actions[0].who", equalTo("Daniel Price"))
                .body("elements[0].childsView", equalTo("I want to stay at this school."))
                .body("outline.permanence.primary.kind", equalTo("LONG_TERM_FOSTERING"))
                .body("outline.assessment.finishedOn", equalTo("2026-05-28"))
                .body("gaps", hasSize(9))
                .body("$", not(hasKey("inForceOn")));
    }

    @Test
    void shouldComeIntoForceOnceAndStayAsItWas() {
        String plan = draft();
        putInForce(plan, "{\"significantChanges\": []}")
                .statusCode(422)
                .body("type", equalTo("/problems/care-plan-gap-reason-missing"));
        putInForce(plan, NO_CHANGES)
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("inForceOn", equalTo("2026-06-10"))
                .body("$", not(hasKey("priorReview")));
        putInForce(plan, NO_CHANGES).statusCode(409).body("type", equalTo("/problems/care-plan-not-draft"));
        put(plan, "/elements/EDUCATION", ELEMENT).statusCode(409);
        put(plan, "/outline", "{}").statusCode(409);
        asWorker()
                .header("If-Match", "*")
                .delete(path(plan, "/elements/EDUCATION"))
                .then()
                .statusCode(409);
    }

    @Test
    void shouldMeetWhatEveryReviewLeftToUpdate() {
        owesAnUpdate(amira);
        CareCase leo = CareCase.amira(PLACE);
        owesAnUpdate(leo);
        String plan = inForceTowards("ADOPTION");
        String updates =
                "select state, met_on, met_by from openiro.deadline where child_id = ? and rule = 'CARE_PLAN_UPDATE'";
        assertThat(Rows.of(updates, amira.child())).containsExactly("MET|2026-06-10|" + plan);
        assertThat(Rows.of(updates, leo.child())).hasSize(1).allMatch(row -> row.startsWith("OPEN"));
    }

    @Test
    void shouldSupersedeTheVersionInForce() {
        String first = inForceTowards("ADOPTION");
        clock.set("2026-07-10T10:00");
        String second = draft();
        asWorker()
                .get(path(second, ""))
                .then()
                .body("basedOnId", equalTo(first))
                .body("outline.contingency", equalTo("The aunt takes Amira in."));
        put(second, "/elements/EDUCATION", ELEMENT).statusCode(200);
        putInForce(second, NO_CHANGES).statusCode(200);
        asWorker()
                .get(plans() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("nextCursor", not(equalTo(null)));
        asWorker()
                .get(plans())
                .then()
                .body("items.status", contains("IN_FORCE", "SUPERSEDED"))
                .body("items[1].supersededOn", equalTo("2026-07-10"));
        assertThat(Rows.of(
                        "select action, subject_id from openiro.audit_entry where child_id = ? and action like '%PLAN%FORCE'"
                                + " or child_id = ? and action = 'SUPERSEDE_CARE_PLAN' order by at, action",
                        amira.child(), amira.child()))
                .containsExactly(
                        "PUT_CARE_PLAN_IN_FORCE|" + first,
                        "PUT_CARE_PLAN_IN_FORCE|" + second,
                        "SUPERSEDE_CARE_PLAN|" + first);
    }
}
