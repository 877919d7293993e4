package org.openiro.review.consideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Statements;

/** What a review considered, recorded part by part. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ConsiderationsTest extends ConsiderationsCase {

    private static final String ADOPTION = """
            {"permanence": {"primary": {"kind": "ADOPTION", "by": "2026-12-01"},
                            "parallel": [{"kind": "LONG_TERM_FOSTERING", "by": "2027-03-01"}]}, "contingency": "Her aunt"}
            """;

    @Inject
    Statements statements;

    @Test
    void shouldRefuseThoseWhoMayNot() {
        Api.anonymous().get(considerations()).then().statusCode(401);
        PLACE.as("ADVOCATE").get(considerations()).then().statusCode(403);
        PLACE.as("IRO").get(considerations()).then().statusCode(404);
        put(Api.asSubject(amira.worker()), "compliance", "{}").statusCode(403);
        put(PLACE.as("ADMIN"), "compliance", "{}").statusCode(403);
        put(PLACE.as("IRO"), "agenda/EDUCATION", POINT).statusCode(404);
        put("agenda/WEATHER", POINT).statusCode(404);
        put("agenda/EDUCATION", "{\"standing\": \"DISCUSSED\"}").statusCode(400);
        asIro().header("If-Match", "\"9\"")
                .body("{\"standing\": \"DISCUSSED\", \"words\": \" \"}")
                .put(considerations() + "/agenda/EDUCATION")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/words"));
        asIro().body(POINT).put(considerations() + "/agenda/EDUCATION").then().statusCode(428);
        asIro().headers(Api.key()).post(considerations() + "/completion").then().statusCode(428);
    }

    @Test
    void shouldStartEmptyAndNotLoseWhatTwoRecordAtOnce() {
        String empty = read().body("agenda", hasSize(AgendaItem.values().length))
                .body("agenda.standing", not(contains("DISCUSSED")))
                .body("childViewsComplete", equalTo(0))
                .body("secondOrLater", equalTo(false))
                .body("$", not(hasKey("reviewedPlan")))
                .body("$", not(hasKey("privateTalk")))
                .extract()
                .header("ETag");
        String written = asIro().header("If-Match", empty)
                .body(POINT)
                .put(considerations() + "/agenda/EDUCATION")
                .then()
                .statusCode(200)
                .body("agenda.find { it.item == 'EDUCATION' }.words", equalTo("She has a tutor now"))
                .extract()
                .header("ETag");
        asIro().header("If-Match", empty)
                .body(POINT)
                .put(considerations() + "/agenda/HEALTH")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(written));
        assertThat(Rows.of(
                        "select action, changed_fields[1] from openiro.audit_entry where subject_type = 'ReviewConsiderations'"
                                + " and child_id = ? and action <> 'READ'",
                        amira.child()))
                .containsExactly("CONSIDER|agenda");
    }

    @Test
    void shouldNameWhatLacksAndCompleteOnceTheReviewWasHeld() {
        plan(ADOPTION.replace("ADOPTION", "EVENTUAL_RETURN"));
        complete().statusCode(409).body("type", equalTo("/problems/considerations-too-early"));
        List<List<String>> parts = parts();
        parts.stream()
                .limit(parts.size() - 1)
                .forEach(part -> put(part.get(0), part.get(1)).statusCode(200));
        held("2026-06-30");
        complete()
                .statusCode(422)
                .body("type", equalTo("/problems/considerations-incomplete"))
                .body("errors.pointer", contains("/compliance"));
        put("compliance", parts.get(parts.size() - 1).get(1)).body("lacking", empty());
        complete()
                .statusCode(200)
                .body("completedById", equalTo(CareCase.person(amira.iro()).toString()))
                .body("completedAt", equalTo("2026-06-30T16:00:00Z"))
                .body("childViewsComplete", equalTo(100))
                .body("attendance.items.came", contains(true, false))
                .body("placement.consequence", equalTo("DISPUTE"))
                .body("planOutcome.elements", empty());
        put("agenda/EDUCATION", "{\"standing\": \"NOT_DISCUSSED\", \"words\": \"No time\"}")
                .statusCode(200)
                .body("$", not(hasKey("completedAt")))
                .body("lacking", empty());
        assertThat(Rows.of("select completed_by from openiro.review_considerations where review_id = ?", review))
                .containsExactly("null");
    }

    @Test
    void shouldLookThePlanUpAndNotAskForItAgain() {
        plan(ADOPTION);
        read().body("reviewedPlan.permanence.kind", contains("ADOPTION", "LONG_TERM_FOSTERING"))
                .body("reviewedPlan.permanence.primary", contains(true, false))
                .body("reviewedPlan.contingency", equalTo(true))
                .body(
                        "lacking.findAll { it.startsWith('/adoption') || it.startsWith('/perm') }",
                        contains("/permanence", "/permanenceExplained", "/adoption"));
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on)
                values (gen_random_uuid(), :place, :child, :period, 'HELD', 'OPENIRO', '2026-06-07');
                update openiro.care_plan set content = '{"outline": {}, "elements": {}}' where child_id = :child;
                """);
        put("permanence", "{\"timescalesViable\": \"NO\", \"reason\": \"There is none\"}")
                .body("secondOrLater", equalTo(true))
                .body("lacking.findAll { it.startsWith('/perm') }", contains("/permanence/action"));
        put("permanence", "{\"timescalesViable\": \"NO\", \"reason\": \"None\", \"action\": \"By 1 August\"}")
                .body("lacking.findAll { it.startsWith('/perm') }", empty());
        asIro().get("/v1/reviews/" + review + "/readiness")
                .then()
                .body("items.find { it.item == 'PERMANENCE_PLANNED' }.colour", equalTo("AMBER"))
                .body("items.find { it.item == 'CONTINGENCY_PLANNED' }.colour", equalTo("AMBER"));
    }

    @Test
    void shouldOfferWhatTheChildSharedToThoseWhoMayReadIt() {
        ChildsApp app = ChildsApp.of(amira);
        UUID view = app.draft("SCHOOL", "Only for Grace", "IRO_ONLY");
        app.share(view, review);
        UUID other = app.draft("HEALTH", "For everybody", "EVERYONE_AT_REVIEW");
        app.share(other, review);
        read().body("sharedViews.viewId", containsInAnyOrder(view.toString(), other.toString()))
                .body("sharedViews.find { it.topic == 'SCHOOL' }.elements", contains("EDUCATION"));
        put("child-views/EDUCATION", "{\"source\": \"CHILD_APP\", \"viewId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/viewId"));
        put("child-views/EDUCATION", "{\"source\": \"CHILD_APP\", \"viewId\": \"" + view + "\"}")
                .statusCode(200)
                .body("childViews.words", contains("Only for Grace"))
                .body("childViewsComplete", equalTo(10));
        put("child-views/HEALTH", "{\"source\": \"ADVOCATE\", \"symbol\": \"BAD\", \"saidOn\": \"2026-06-11\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        Api.asSubject(amira.worker())
                .get(considerations())
                .then()
                .statusCode(200)
                .body("sharedViews.viewId", contains(other.toString()))
                .body("childViews.element", contains("EDUCATION"))
                .body("childViews[0]", not(hasKey("words")))
                .body("childViews[0]", not(hasKey("viewId")));
    }

    @Test
    void shouldShowWhatTheRecordKnowsInABoundedNumberOfQueries() {
        plan(ADOPTION);
        long before = statements.during(this::read);
        parts().forEach(part -> put(part.get(0), part.get(1)).statusCode(200));
        amira.but(
                "insert into openiro.review_preparation (id, local_authority_id, child_id, review_id, consultation) values"
                        + " (gen_random_uuid(), :place, :child, '" + review
                        + "', '{\"by\": \"IRO\", \"spokenOn\": \"2026-06-09\","
                        + " \"alone\": false, \"notAlone\": \"REFUSED\", \"notAloneBecause\": \"With her aunt\"}')");
        assertThat(statements.during(this::read)).isEqualTo(before).isLessThan(25);
        read().body("privateTalk.notInPrivate", equalTo("REFUSED"))
                .body("privateTalk.because", equalTo("With her aunt"))
                .body(
                        "agenda.find { it.item == 'CHANGE_OF_CIRCUMSTANCES' }.facts.code",
                        contains("SOCIAL_WORKER_CHANGES"))
                .body("agenda.find { it.item == 'CHANGE_OF_CIRCUMSTANCES' }.facts.count", contains(0));
    }

    @Test
    void shouldTakeOnlyAttendeesOfTheReviewAndNothingOfACancelledOne() {
        put("attendance", "{\"items\": [{\"attendeeId\": \"" + review + "\", \"came\": false}]}")
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/attendeeId"));
        put(PLACE.as("ADMIN"), "attendance", "{\"items\": []}").statusCode(200);
        amira.but(
                "update openiro.review set status = 'CANCELLED', cancelled_reason = 'Ill', cancelled_at = '2026-06-10'"
                        + " where id = '" + review + "'");
        put("agenda/EDUCATION", POINT).statusCode(409).body("type", equalTo("/problems/review-cancelled"));
        complete().statusCode(409).body("type", equalTo("/problems/review-cancelled"));
    }
}
