package org.openiro.review.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Recording what is done before a review. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PreparationTest extends PreparationCase {

    @Test
    void shouldRefuseThoseWhoMayNot() {
        Api.anonymous().get(preparation()).then().statusCode(401);
        PLACE.as("ADVOCATE").get(preparation()).then().statusCode(403);
        PLACE.as("IRO").get(preparation()).then().statusCode(404);
        put(Api.asSubject(amira.worker()), "consultation", CONSULTATION).statusCode(403);
        put(PLACE.as("IRO"), "planning-talk", TALK).statusCode(404);
        put(PLACE.as("IRO"), "papers/CARE_PLAN", THERE).statusCode(404);
        put("planning-talk", "{}").statusCode(400);
        put("papers/NOVEL", THERE).statusCode(404);
        asIro().body(TALK).put(preparation() + "/planning-talk").then().statusCode(428);
    }

    @Test
    void shouldStartEmptyAndNotLoseWhatTwoRecordAtOnce() {
        String empty = asIro().get(preparation())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("planningTalk")))
                .body("viewsOfOthers", empty())
                .body("papers", hasSize(7))
                .extract()
                .header("ETag");
        String written = asIro().header("If-Match", empty)
                .body(TALK)
                .put(preparation() + "/planning-talk")
                .then()
                .statusCode(200)
                .body("planningTalk.topics", equalTo("School"))
                .extract()
                .header("ETag");
        assertThat(written).isNotEqualTo(empty);
        asIro().header("If-Match", empty)
                .body(VISIT)
                .put(preparation() + "/visit")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(written));
        asIro().header("If-Match", written)
                .body(VISIT)
                .put(preparation() + "/visit")
                .then()
                .statusCode(200)
                .body("planningTalk", notNullValue())
                .body("visit.inPlacement", equalTo(true));
        asIro().get(preparation()).then().body("visit.visitedOn", equalTo("2026-06-09"));
        assertThat(Rows.of("select rule, met_on from openiro.deadline where subject_id = ? and state = 'MET'", review))
                .containsExactly("PLANNING_TALK|2026-06-09");
        assertThat(Rows.of(
                        "select action, changed_fields[1] from openiro.audit_entry where subject_type = 'ReviewPreparation'"
                                + " and child_id = ? and action <> 'READ' order by at, id",
                        amira.child()))
                .containsExactly("PREPARE_REVIEW|planningTalk", "PREPARE_REVIEW|visit");
    }

    @Test
    void shouldShowWhatTheChildRaisedToTheIroAlone() {
        put("consultation", CONSULTATION).statusCode(200).body("consultation.issues", equalTo("She misses Zain"));
        Api.asSubject(amira.worker())
                .get(preparation())
                .then()
                .statusCode(200)
                .body("consultation.by", equalTo("IRO"))
                .body("consultation", not(hasKey("issues")));
    }

    @Test
    void shouldKeepTheChildsWaysAndCountWhatArrived() {
        put("taking-part", """
                {"ways": [{"way": "LETTER", "receivedOn": "2026-06-09"}, {"way": "VIDEO"}],
                 "supports": [{"kind": "INTERPRETER", "who": "Council service", "status": "TO_BOOK"}]}
                """).statusCode(200).body("takingPart.ways.way", contains("LETTER", "VIDEO"));
        readiness().body(colour("SUPPORT_BOOKED"), equalTo("AMBER"));
        hold(String.join(",", bare("SUPPORT_NOT_BOOKED")))
                .statusCode(200)
                .body("held.participationCode", equalTo("PN6"))
                .body("findings.code", hasItem("SUPPORT_NOT_BOOKED"));
        put("planning-talk", TALK).statusCode(409).body("type", equalTo("/problems/review-not-planned"));
        asIro().get(preparation()).then().statusCode(200).body("takingPart.ways", hasSize(2));
    }

    @Test
    void shouldKeepTheOtherPartsToo() {
        put("chairing", "{\"preference\": \"PART\", \"supportNotes\": \"We try it on Monday\"}")
                .statusCode(200);
        put("parents-part", "{\"level\": \"SEPARATE\", \"reason\": \"Not to meet\"}")
                .statusCode(200);
        put("venue", "{\"proposedBy\": \"CARER\", \"agreedByChild\": true}").statusCode(200);
        put("adjournment-considered", "{\"adjourn\": false, \"reasons\": \"Ready tomorrow\"}")
                .statusCode(200);
        asIro().get(preparation())
                .then()
                .body("chairing.preference", equalTo("PART"))
                .body("parentsPart.level", equalTo("SEPARATE"))
                .body("venue.proposedBy", equalTo("CARER"))
                .body("adjournmentConsidered.reasons", equalTo("Ready tomorrow"));
        readiness()
                .body(colour("VENUE_AGREED"), equalTo("GREEN"))
                .body(colour("PARENTS_PART"), equalTo("GREEN"))
                .body(colour("ADJOURNMENT_CONSIDERED"), equalTo("GREEN"));
        amira.but("update openiro.review set venue_kind = 'SCHOOL' where child_id = :child");
        readiness().body(colour("VENUE_AGREED"), equalTo("AMBER"));
        put("venue", "{\"proposedBy\": \"CHILD\", \"agreedByChild\": true}").statusCode(200);
        readiness().body(colour("VENUE_AGREED"), equalTo("GREEN"));
    }

    @Test
    void shouldWantTheViewsOfThoseWhoDoNotCome() {
        Api.asSubject(amira.worker())
                .get("/v1/children/" + amira.child())
                .then()
                .statusCode(200);
        amira.but("""
                insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                select gen_random_uuid(), :place, :child, person_id, 'PARENT', '2026-06-06'
                from openiro.key_person where child_id = :child
                """);
        String mother = Rows.of(
                        "select id from openiro.key_person where child_id = ? and relation = 'PARENT'", amira.child())
                .get(0);
        readiness().body(colour("VIEWS_OF_OTHERS"), equalTo("AMBER"));
        put("views-of-others", "{\"items\": [{\"keyPersonId\": \"" + review + "\", \"status\": \"CONSULTED\"}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/items/0/keyPersonId"));
        put("views-of-others", "{\"items\": [{\"keyPersonId\": \"" + mother + "\", \"status\": \"DECLINED\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/reason"));
        put(
                        "views-of-others",
                        "{\"items\": [{\"keyPersonId\": \"" + mother
                                + "\", \"status\": \"CONSULTED\", \"views\": \"Glad\"}]}")
                .statusCode(200)
                .body("viewsOfOthers.views", contains("Glad"));
        readiness().body(colour("VIEWS_OF_OTHERS"), equalTo("GREEN"));
    }

    @Test
    void shouldMakeFindingsOfWhatIsNotSoAndTakeReasonsFromTheRecord() {
        hold("").statusCode(422).body("errors.code", contains(BARE.toArray()));
        clock.set("2026-06-10T10:00");
        put("consultation", "{\"notConsulted\": \"REFUSED\", \"notConsultedBecause\": \"She said it all in the app\"}")
                .statusCode(200);
        put(
                        "visit",
                        "{\"visitedOn\": \"2026-06-09\", \"inPlacement\": false, \"elsewhereBecause\": \"The library\", \"alone\": true}")
                .statusCode(200);
        hold(finding("NO_CONSULTATION").replace("No time", " ") + "," + finding("NO_PAPERS"))
                .statusCode(400);
        String given = String.join(
                ",", List.of(finding("NO_PLANNING_TALK"), finding("NO_PAPERS"), finding("NO_PLAN_NOT_CONSIDERED")));
        hold(given + "," + finding("NOT_CHAIRED_BY_IRO"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-contradicts"));
        Map<String, String> reasons =
                hold(given).statusCode(200).extract().jsonPath().getList("findings", Map.class).stream()
                        .collect(Collectors.toMap(f -> (String) f.get("code"), f -> (String) f.get("reason")));
        assertThat(reasons)
                .containsEntry("NO_CONSULTATION", "She said it all in the app")
                .containsEntry("NOT_SEEN_IN_PLACEMENT", "The library")
                .hasSize(5);
        readiness()
                .body("colour", equalTo("RED"))
                .body(colour("PLANNING_TALK"), equalTo("RED"))
                .body(colour("SEEN_IN_PLACEMENT"), equalTo("AMBER"))
                .body(colour("SPOKEN_TO_IN_PRIVATE"), equalTo("GREEN"));
    }

    private static final List<String> BARE = List.of(
            "NO_PAPERS", "NO_CONSULTATION", "NO_PLANNING_TALK", "NOT_SEEN_IN_PLACEMENT", "NO_PLAN_NOT_CONSIDERED");

    private static List<String> bare(String more) {
        return Stream.concat(BARE.stream(), Stream.of(more))
                .map(PreparationCase::finding)
                .toList();
    }
}
